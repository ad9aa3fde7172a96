using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.LoopbackServer;

/// <summary>Answers to give in place of the tenant's: for each API, told by the last part of its path, one after the other.</summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _answers = new();

    /// <summary>Adds an answer for the next request of an API that has none yet, as often as told.</summary>
    public void Add(string lastPart, RequestDelegate answer, int times = 1)
    {
        var queue = _answers.GetOrAdd(lastPart, _ => new());
        for (var time = 0; time < times; time++)
        {
            queue.Enqueue(answer);
        }
    }

    public void Clear() => _answers.Clear();

    internal RequestDelegate? Next(string path) =>
        _answers.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var queue) && queue.TryDequeue(out var answer) ? answer : null;
}
