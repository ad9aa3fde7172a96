using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Sandbox.Server;

/// <summary>
/// Responses that replace the tenant's, one after the other, for the requests to an API. An API is named by the last part of its path, or, if the
/// last part is an id, by the part before it and an asterisk: <c>external_applications</c>, <c>external_applications/*</c>. With a method before it
/// the name is for that method only (<c>POST external_applications</c>), with a part of the query after it only for requests that contain it
/// (<c>external_applications?talent_id=7</c>).
/// </summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _responses = new();

    /// <summary>Adds a response after those that the API already has.</summary>
    public void Add(string api, RequestDelegate response, int times = 1, int after = 0)
    {
        var queue = _responses.GetOrAdd(api, _ => new());
        for (var time = 0; time < after; time++)
        {
            queue.Enqueue(Responses.FromTenant());
        }

        for (var time = 0; time < times; time++)
        {
            queue.Enqueue(response);
        }
    }

    /// <summary>Removes all responses that were not sent.</summary>
    public void Clear() => _responses.Clear();

    internal RequestDelegate? Next(SandboxRequest request) =>
        Names(request).Select(Take).FirstOrDefault(response => response is not null);

    private static IEnumerable<string> Names(SandboxRequest request)
    {
        var parts = request.Path.Split('/');
        var api = parts[^1];

        // From the end, where the page token is, since it is more specific than the talent.
        foreach (var part in request.Query.TrimStart('?').Split('&').Reverse())
        {
            yield return $"{api}?{part}";
        }

        yield return $"{request.Method} {api}";
        yield return api;
        if (api.Length > 0 && api.All(char.IsAsciiDigit))
        {
            yield return $"{request.Method} {parts[^2]}/*";
            yield return $"{parts[^2]}/*";
        }
    }

    private RequestDelegate? Take(string name) =>
        _responses.TryGetValue(name, out var queue) && queue.TryDequeue(out var response) ? response : null;
}
