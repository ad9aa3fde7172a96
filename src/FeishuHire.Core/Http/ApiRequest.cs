using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>One request of an API, which may be sent several times.</summary>
/// <typeparam name="TResponse">The type of the answer.</typeparam>
internal sealed record ApiRequest<TResponse>(Operation Operation, JsonTypeInfo<TResponse> ResponseType)
    where TResponse : Response
{
    /// <summary>The path below the endpoint.</summary>
    public string Path { get; init; } = Operation.Path;

    /// <summary>The query without its question mark, escaped.</summary>
    public string Query { get; init; } = "";

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Gives what is secret in the body, in all its forms.</summary>
    public Func<IReadOnlyList<string>>? Secret { get; init; }

    /// <summary>How long it may wait for retries, where that is less than the session allows.</summary>
    public TimeSpan? RetryTimeout { get; init; }

    /// <summary>Which page of a list this asks for, counted from 1, for those who watch.</summary>
    public int? Page { get; init; }

    public Uri Uri(Uri endpoint) => new(endpoint, Query.Length == 0 ? Path : $"{Path}?{Query}");
}
