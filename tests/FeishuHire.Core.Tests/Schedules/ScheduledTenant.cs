using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// A tenant behind an unreliable network, in memory. The faults depend only on the seed, separately for each talent.
/// </summary>
internal sealed class ScheduledTenant(int seed, SandboxData data, TimeProvider time) : HttpMessageHandler
{
    private readonly SandboxTenant _tenant = new(new SandboxOptions { EnforceLimits = false, Data = data, TimeProvider = time });
    private readonly ConcurrentDictionary<string, RandomFaults> _faults = new();
    private int _active;

    /// <summary>Whether there are faults.</summary>
    public bool Unreliable { get; set; }

    /// <summary>How many requests are in progress.</summary>
    public int Active => Volatile.Read(ref _active);

    /// <summary>How many faults occurred.</summary>
    public int Faults => _faults.Values.Sum(faults => faults.Count);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        try
        {
            var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
            var faults = _faults.GetOrAdd(query["talent_id"] ?? "token", name => new RandomFaults(seed, name));
            return Unreliable
                ? await faults.AnswerAsync(this, request, cancellationToken)
                : await AnswerAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    /// <summary>The tenant's own response. The token of an inserted empty page returns the page after it.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var response = _tenant.Handle(new SandboxRequest(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            EmptyPages.Resolve(request.RequestUri.Query),
            request.Headers.Authorization?.ToString(),
            body));
        return Response((HttpStatusCode)response.Status, Encoding.UTF8.GetString(response.Body));
    }

    public static HttpResponseMessage Response(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
    };

    public void KillTokens() => _tenant.RevokeTokens();

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
}
