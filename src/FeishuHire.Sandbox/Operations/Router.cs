using System;
using System.Collections.Concurrent;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Finds the operation of a request. The operations of a resource are created when they are first used, so that connecting stays fast.</summary>
/// <param name="operations">The operations for which the sandbox has rules, by the resource in their paths.</param>
/// <param name="others">All operations that Feishu documents, searched only for a path that none of the former has.</param>
/// <param name="time">The clock.</param>
internal sealed class Router(Func<string, Operation[]> operations, Func<Operation[]> others, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Route[]> _routes = new();
    private readonly Lazy<Route[]> _others = new(() => ToRoutes(others(), time));

    /// <summary>The route of a request, or <see langword="null"/> for an unknown path or method.</summary>
    public RouteMatch? Find(string method, string path)
    {
        var parts = path.Split('/');
        var resource = ResourceOf(parts);
        if (!_routes.TryGetValue(resource, out var routes))
        {
            routes = _routes.GetOrAdd(resource, ToRoutes(operations(resource), time));
        }

        return Find(routes, method, parts) ?? Find(_others.Value, method, parts);
    }

    /// <summary>The name after the version, such as <c>talents</c> in <c>/open-apis/hire/v1/talents/7</c>.</summary>
    private static string ResourceOf(string[] parts) => parts.Length > 4 ? parts[4] : "";

    // If two match, the one with fewer parameters: /agencies/query is not an agency with the id 'query'.
    private static RouteMatch? Find(Route[] routes, string method, string[] parts)
    {
        RouteMatch? best = null;
        foreach (var route in routes)
        {
            if (route.Match(method, parts) is { } parameters && !(best?.Parameters.Count <= parameters.Count))
            {
                best = new RouteMatch(route, parameters);
            }
        }

        return best;
    }

    private static Route[] ToRoutes(Operation[] operations, TimeProvider time) => Array.ConvertAll(operations, operation => new Route(operation, time));
}
