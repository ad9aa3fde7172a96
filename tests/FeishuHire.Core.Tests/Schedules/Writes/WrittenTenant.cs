using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>A tenant behind an unreliable network, in memory, for writes.</summary>
internal sealed class WrittenTenant(int seed, SandboxData data, SandboxRefusal? repeatedCreate, TimeProvider time) : HttpMessageHandler
{
    private readonly SandboxTenant _tenant = new(
        new SandboxOptions { EnforceLimits = false, Data = data, TimeProvider = time, RepeatedCreate = repeatedCreate });

    private readonly ConcurrentDictionary<string, RandomWriteFaults> _faults = new();

    /// <summary>Whether there are faults.</summary>
    public bool Unreliable { get; set; }

    /// <summary>How many faults occurred.</summary>
    public int Faults => _faults.Values.Sum(faults => faults.Count);

    /// <summary>How many writes the tenant carried out or refused.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Unreliable
        ? await _faults.GetOrAdd(await NameAsync(request), name => new RandomWriteFaults(seed, name)).AnswerAsync(this, request, cancellationToken)
        : await AnswerAsync(request);

    /// <summary>The tenant's own response.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        if (request.Method != HttpMethod.Get && request.Headers.Authorization is not null)
        {
            Writes.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath} {Encoding.UTF8.GetString(body)}");
        }

        var response = _tenant.Handle(new SandboxRequest(
            request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, request.Headers.Authorization?.ToString(), body));
        return ScheduledTenant.Response((HttpStatusCode)response.Status, Encoding.UTF8.GetString(response.Body));
    }

    public void KillTokens() => _tenant.RevokeTokens();

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);

    private static async Task<string> NameAsync(HttpRequestMessage request)
    {
        var talent = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)["talent_id"];
        var title = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync())?["job_title"]?.ToString();
        return $"{request.Method} {request.RequestUri.AbsolutePath} {talent} {title}";
    }
}
