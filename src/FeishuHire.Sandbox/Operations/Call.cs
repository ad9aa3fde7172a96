using System;
using System.Collections.Generic;

namespace FeishuHire.Sandbox.Operations;

/// <summary>A parsed request for the operation that handles it.</summary>
internal sealed class Call(SandboxRequest request, IReadOnlyDictionary<string, string> parameters, DateTimeOffset now)
{
    private Dictionary<string, string>? _query;

    public SandboxRequest Request => request;

    /// <summary>The values of the path parameters, by name without the colon.</summary>
    public IReadOnlyDictionary<string, string> Parameters => parameters;

    /// <summary>When the request arrived, on the tenant's clock.</summary>
    public DateTimeOffset Now => now;

    /// <summary>A query parameter; <see langword="null"/> if it was not sent.</summary>
    public string? Query(string name) =>
        (_query ??= Operations.Query.Parse(request.Query)).TryGetValue(name, out var value) ? value : null;
}
