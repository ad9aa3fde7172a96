using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.LoopbackServer;

/// <summary>
/// Answers to give in place of the tenant's, one after the other: for an API, told by the last part of its path, or for those requests of it that
/// have a part in their query, such as <c>external_applications?talent_id=7</c>.
/// </summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _answers = new();

    /// <summary>Adds an answer for the next request of an API that has none yet, as often as told.</summary>
    public void Add(string api, RequestDelegate answer, int times = 1)
    {
        var queue = _answers.GetOrAdd(api, _ => new());
        for (var time = 0; time < times; time++)
        {
            queue.Enqueue(answer);
        }
    }

    public void Clear() => _answers.Clear();

    internal RequestDelegate? Next(string path, string query)
    {
        var api = path[(path.LastIndexOf('/') + 1)..];

        // From its end, where the page token is: that tells more than the talent.
        var names = query.TrimStart('?').Split('&').Reverse().Select(part => $"{api}?{part}");
        return names.Append(api).Select(Take).FirstOrDefault(answer => answer is not null);
    }

    private RequestDelegate? Take(string name) =>
        _answers.TryGetValue(name, out var queue) && queue.TryDequeue(out var answer) ? answer : null;
}
