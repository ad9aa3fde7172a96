using System.Collections.Concurrent;
using System.Net;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>A tenant in memory and a session, which make any call with a valid request and record what was sent.</summary>
internal sealed class CallTenant : DelegatingHandler
{
    private readonly ConcurrentQueue<(string Method, string Path, string Query, string? Type, string Body, TimeSpan At, int Status)> _sent = new();
    private readonly DateTimeOffset _origin;

    private CallTenant(TestSettings settings)
        : base(settings.NewTenant())
    {
        Clock = settings.Clock;
        _origin = Clock.GetUtcNow();
    }

    /// <summary>The operations that an app can call with JSON.</summary>
    public static IEnumerable<Operation> Callable { get; } =
        Catalogue.Operations.Where(operation => operation.TakesTenantToken && operation.Name != "v1/attachment/create").ToList();

    public static TheoryData<string> Names => [.. Callable.Select(operation => operation.Name)];

    public static TheoryData<string> Reads => [.. Callable.Where(operation => operation.ReadsOnly).Select(operation => operation.Name)];

    public static TheoryData<string> Writes => [.. Callable.Where(operation => !operation.ReadsOnly).Select(operation => operation.Name)];

    public static TheoryData<string> Paged => [.. Callable.Where(operation => operation.Response == ResponseShape.Pages).Select(operation => operation.Name)];

    public TimeProvider Clock { get; }

    public FeishuHireSession Session { get; private set; } = null!;

    /// <summary>The requests that arrived, without those for tokens.</summary>
    public IReadOnlyList<(string Method, string Path, string Query, string? Type, string Body, TimeSpan At, int Status)> Sent => [.. _sent];

    /// <summary>Replaces the response after the tenant has carried out the request; returns <see langword="null"/> for the tenant's own response.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> InsteadOf { get; set; } = _ => null;

    public static async Task<CallTenant> ConnectAsync(TestSettings? settings = null)
    {
        settings ??= new TestSettings { EnforceLimits = false };
        var tenant = new CallTenant(settings);
        tenant.Session = await settings.Clock.RunAsync((settings with { Handler = tenant }).ConnectAsync());
        return tenant;
    }

    /// <summary>Makes the call with a valid request, reads all pages, and returns the records as JSON.</summary>
    public async Task<List<string>> CallAsync(string name, int? pageSize = null, bool all = true)
    {
        var sample = await SampleCall.OfAsync(Catalogue.Get(name), this);
        return await Clock.RunAsync(SendAsync(sample, pageSize, all));
    }

    public Task<List<string>> SendAsync(SampleCall sample, int? pageSize = null, bool all = true) => sample.SendAsync(Session, pageSize, all);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var uri = request.RequestUri!;
        if (uri.AbsolutePath.Contains("/auth/", StringComparison.Ordinal))
        {
            return response;
        }

        _sent.Enqueue((
            request.Method.Method, uri.AbsolutePath, uri.Query, request.Content?.Headers.ContentType?.ToString(), body, Clock.GetUtcNow() - _origin, (int)response.StatusCode));
        return InsteadOf(request) ?? response;
    }

    /// <summary>The response of a gateway that has lost the tenant's.</summary>
    public static HttpResponseMessage BadGateway() => new(HttpStatusCode.BadGateway) { Content = new StringContent("<html>502</html>") };
}
