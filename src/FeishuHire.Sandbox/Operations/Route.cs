using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Matches paths with an operation, and enforces its rate limits.</summary>
internal sealed class Route(Operation operation, TimeProvider time)
{
    private readonly string[] _parts = operation.Path.Split('/');
    private readonly object _gate = new();
    private FrequencyLimit? _limit;

    public Operation Operation => operation;

    public string[] Scopes => operation.Scopes.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Admits a request and returns <see langword="null"/>, or returns the limit that is used up.</summary>
    public FullWindow? TryTake()
    {
        lock (_gate)
        {
            return (_limit ??= new FrequencyLimit(operation.Limits, time)).TryTake();
        }
    }

    /// <summary>The values of the path parameters; <see langword="null"/> if the path does not match.</summary>
    public Dictionary<string, string>? Match(string method, string[] parts)
    {
        if (method != operation.Method || parts.Length != _parts.Length)
        {
            return null;
        }

        var parameters = new Dictionary<string, string>();
        for (var index = 0; index < parts.Length; index++)
        {
            if (_parts[index].Length > 0 && _parts[index][0] == ':' && parts[index].Length > 0)
            {
                parameters[_parts[index].Substring(1)] = parts[index];
            }
            else if (parts[index] != _parts[index])
            {
                return null;
            }
        }

        return parameters;
    }
}
