using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Rules;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Leads requests to an operation, and counts them.</summary>
internal sealed class Route(Operation operation, TimeProvider time)
{
    private readonly string[] _parts = operation.Path.Split('/');

    public Operation Operation => operation;

    public IReadOnlyList<string> Scopes { get; } = operation.Scopes.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public FrequencyLimit Limit { get; } = new(operation.Limits, time);

    public int ParameterCount => _parts.Count(IsParameter);

    /// <summary>What stands for the parameters in a path that leads here; <see langword="null"/> for any other path.</summary>
    public Dictionary<string, string>? Match(string method, string[] parts)
    {
        if (method != operation.Method || parts.Length != _parts.Length)
        {
            return null;
        }

        var parameters = new Dictionary<string, string>();
        for (var index = 0; index < parts.Length; index++)
        {
            if (IsParameter(_parts[index]) && parts[index].Length > 0)
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

    private static bool IsParameter(string part) => part.Length > 0 && part[0] == ':';
}
