using System;
using System.Collections.Generic;
using System.Linq;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Finds the operation that a request is for.</summary>
/// <param name="operations">Those that the sandbox has rules for.</param>
/// <param name="others">All that Feishu documents. They are looked at only for a path that the former do not have.</param>
/// <param name="time">The clock.</param>
internal sealed class Router(IEnumerable<Operation> operations, Func<IEnumerable<Operation>> others, TimeProvider time)
{
    private readonly List<Route> _routes = Order(operations, time);
    private readonly Lazy<List<Route>> _others = new(() => Order(others(), time));

    /// <summary>The route and what stands for its parameters, or <see langword="null"/> for an unknown path or method.</summary>
    public (Route Route, Dictionary<string, string> Parameters)? Find(string method, string path)
    {
        var parts = path.Split('/');
        return Find(_routes, method, parts) ?? Find(_others.Value, method, parts);
    }

    private static (Route Route, Dictionary<string, string> Parameters)? Find(List<Route> routes, string method, string[] parts)
    {
        foreach (var route in routes)
        {
            if (route.Match(method, parts) is { } parameters)
            {
                return (route, parameters);
            }
        }

        return null;
    }

    // A fixed name goes before a parameter: /agencies/query is not the agency of that id.
    private static List<Route> Order(IEnumerable<Operation> operations, TimeProvider time) =>
        [.. operations.Select(operation => new Route(operation, time)).OrderBy(route => route.ParameterCount)];
}
