using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>One request of an API, which may be sent several times.</summary>
/// <typeparam name="TResponse">The type of the response.</typeparam>
/// <param name="Operation">The operation.</param>
/// <param name="ResponseType">Makes the type of the response for the serializer.</param>
internal sealed record ApiRequest<TResponse>(Operation Operation, Func<JsonTypeInfo<TResponse>> ResponseType)
    where TResponse : Response
{
    /// <summary>The path below the endpoint.</summary>
    public string Path { get; init; } = Operation.Path;

    /// <summary>The query without its question mark, escaped.</summary>
    public string Query { get; init; } = "";

    /// <summary>Creates the body, for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Returns the secret in the body, in all its forms.</summary>
    public Func<IReadOnlyList<string>>? Secret { get; init; }

    /// <summary>
    /// Whether the request can be sent again. If not, it is not retried after the server may have carried it out.
    /// </summary>
    public bool MayRepeat { get; init; } = Operation.ReadsOnly;

    /// <summary>How long the request may wait for retries; <see langword="null"/> for the limit of the session.</summary>
    public TimeSpan? RetryTimeout { get; init; }

    /// <summary>The number of the requested page, from 1, for observers.</summary>
    public int? Page { get; init; }

    public Uri Uri(Uri endpoint) => new(endpoint, Query.Length == 0 ? Path : $"{Path}?{Query}");
}
