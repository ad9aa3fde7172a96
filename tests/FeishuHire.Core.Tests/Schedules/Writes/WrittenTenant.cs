using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>A tenant that is written to over an unreliable network. Each record that is written or read has its own faults.</summary>
internal sealed class WrittenTenant(int seed, TestSettings settings) : UnreliableTenant(settings)
{
    /// <summary>The writes that the tenant carried out or refused.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    public override async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Get && request.Headers.Authorization is not null)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            Writes.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath} {body}");
        }

        return await base.AnswerAsync(request);
    }

    protected override async Task<string> NameAsync(HttpRequestMessage request)
    {
        var talent = HttpUtility.ParseQueryString(request.RequestUri!.Query)["talent_id"];
        var title = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync())?["job_title"]?.ToString();
        return $"{request.Method} {request.RequestUri.AbsolutePath} {talent} {title}";
    }

    protected override RandomFaults FaultsOf(string name) => new RandomWriteFaults(seed, name);
}
