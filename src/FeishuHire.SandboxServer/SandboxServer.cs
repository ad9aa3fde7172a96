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
/// A sandbox tenant behind ASP.NET Core's own server, on 127.0.0.1 only. It logs the requests. Responses that a test adds to the
/// <see cref="Script"/> replace the tenant's own.
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
        // The usual builder watches configuration files, and systems limit the number of watchers.
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

    /// <summary>The options of the tenant, with the App ID and App Secret to connect with.</summary>
    public SandboxOptions Options { get; }

    /// <summary>The tenant.</summary>
    public SandboxTenant Tenant { get; }

    /// <summary>Responses that replace the tenant's.</summary>
    public Script Script { get; } = new();

    /// <summary>The address of the server.</summary>
    public Uri Endpoint => new(_application.Urls.First());

    /// <summary>The requests in the order of their arrival, without those to the control API.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>The number of requests so far, whether or not they are logged.</summary>
    public ServerStatistics Statistics => new(Volatile.Read(ref _received), Volatile.Read(ref _throttled));

    /// <summary>How many requests are in progress.</summary>
    public int ActiveRequests => Volatile.Read(ref _active);

    /// <summary>Starts a server.</summary>
    /// <param name="options">The options of the tenant; by default those of the sandbox.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    /// <param name="latency">The shortest time before a response of the tenant.</param>
    /// <param name="certificate">The certificate for https; <see langword="null"/> for http.</param>
    /// <param name="longestLatency">The longest time before a response; by default the shortest.</param>
    /// <param name="keepLog">Whether to log the requests.</param>
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
    public void ClearRequests() => _requests.Clear();

    /// <summary>The requests to one API, which is identified by the last part of its path.</summary>
    public IReadOnlyList<ReceivedRequest> RequestsTo(string lastPart) =>
        [.. _requests.Where(request => request.Path.EndsWith("/" + lastPart, StringComparison.Ordinal))];

    /// <summary>Waits until the process is asked to end.</summary>
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

            // For scripted responses that need the tenant's.
            context.Features.Set(new TenantCall(() => Handle(request), WaitAsync));
            await (Script.Next(request) ?? Responses.FromTenant())(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client disconnected.
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
