using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FeishuHire.Sandbox.Server;

/// <summary>
/// A sandbox tenant behind ASP.NET Core's own server, on 127.0.0.1 only. It keeps a log of what arrived, and answers that a test puts into the
/// <see cref="Script"/> come before the tenant's own.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly TimeSpan _latency;
    private readonly TimeSpan _longestLatency;
    private readonly bool _keepLog;
    private int _active;
    private int _received;
    private int _throttled;

    private SandboxServer(
        SandboxOptions options, int port, TimeSpan latency, X509Certificate2? certificate, TimeSpan? longestLatency, bool keepLog)
    {
        _latency = latency;
        _longestLatency = longestLatency ?? latency;
        _keepLog = keepLog;
        Options = options;
        Tenant = new SandboxTenant(options);
        // Empty: the usual builder watches for changes of configuration files, and the watchers of a system are few.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
            kestrel.AddServerHeader = false;
        });
        _application = builder.Build();
        ControlApi.Map(_application, this);
        _application.Run(AnswerAsync);
    }

    /// <summary>What the tenant is like, with the App ID and App Secret to connect with.</summary>
    public SandboxOptions Options { get; }

    /// <summary>The tenant.</summary>
    public SandboxTenant Tenant { get; }

    /// <summary>Answers to give in place of the tenant's.</summary>
    public Script Script { get; } = new();

    /// <summary>Where the server listens.</summary>
    public Uri Endpoint => new(_application.Urls.First());

    /// <summary>What arrived, in order; the control API is left out.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>What was answered so far, whether or not a log is kept.</summary>
    public ServerStatistics Statistics => new(Volatile.Read(ref _received), Volatile.Read(ref _throttled));

    /// <summary>How many requests are being answered.</summary>
    public int ActiveRequests => Volatile.Read(ref _active);

    /// <summary>Starts a server.</summary>
    /// <param name="options">What the tenant is like; without them, the sandbox as it comes.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="latency">The shortest time before an answer of the tenant's.</param>
    /// <param name="certificate">The certificate for https; without one the server speaks http.</param>
    /// <param name="longestLatency">The longest time before an answer; without it, always the shortest.</param>
    /// <param name="keepLog">Whether to keep a log of the requests.</param>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null,
        int port = 0,
        TimeSpan latency = default,
        X509Certificate2? certificate = null,
        TimeSpan? longestLatency = null,
        bool keepLog = true)
    {
        var server = new SandboxServer(options ?? new SandboxOptions(), port, latency, certificate, longestLatency, keepLog);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>Empties the log of requests.</summary>
    public void ForgetRequests() => _requests.Clear();

    /// <summary>The requests of one API, told by the last part of its path.</summary>
    public IReadOnlyList<ReceivedRequest> RequestsTo(string lastPart) =>
        [.. _requests.Where(request => request.Path.EndsWith("/" + lastPart, StringComparison.Ordinal))];

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitForShutdownAsync() => _application.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _active);
        try
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var request = new SandboxRequest(
                context.Request.Method,
                context.Request.Path.Value ?? "",
                context.Request.QueryString.Value ?? "",
                context.Request.Headers.Authorization,
                body.ToArray());
            Interlocked.Increment(ref _received);
            if (_keepLog)
            {
                _requests.Enqueue(Received(context, request));
            }

            // For answers of the script that need what the tenant says.
            context.Features.Set(new TenantCall(() => Handle(request), WaitAsync));
            await (Script.Next(request) ?? Answers.FromTenant())(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private SandboxResponse Handle(SandboxRequest request)
    {
        var response = Tenant.Handle(request);
        if (response.Status == StatusCodes.Status429TooManyRequests)
        {
            Interlocked.Increment(ref _throttled);
        }

        return response;
    }

    private Task WaitAsync(CancellationToken cancellationToken) =>
        Task.Delay(_latency + ((_longestLatency - _latency) * Random.Shared.NextDouble()), cancellationToken);

    private static ReceivedRequest Received(HttpContext context, SandboxRequest request) => new(
        request.Method,
        request.Path,
        request.Query,
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        System.Text.Encoding.UTF8.GetString(request.Body.Span),
        TimeProvider.System.GetTimestamp());
}
