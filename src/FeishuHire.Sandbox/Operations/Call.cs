using System;
using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>A request taken apart for the operation that answers it.</summary>
internal sealed class Call(SandboxRequest request, IReadOnlyDictionary<string, string> parameters, DateTimeOffset now)
{
    private Dictionary<string, string>? _query;

    public SandboxRequest Request => request;

    /// <summary>What stands in the path for each parameter, by its name without the colon.</summary>
    public IReadOnlyDictionary<string, string> Parameters => parameters;

    /// <summary>When the request arrived, by the tenant's clock.</summary>
    public DateTimeOffset Now => now;

    /// <summary>A value of the query; <see langword="null"/> if it was not sent.</summary>
    public string? Query(string name) =>
        (_query ??= Operations.Query.Parse(request.Query)).TryGetValue(name, out var value) ? value : null;
}
