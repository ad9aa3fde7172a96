using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;

namespace FeishuHire.Transport;

/// <summary>One request of an API, which may be sent several times.</summary>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
internal sealed record ApiRequest<TAnswer>(HireApi Api, JsonTypeInfo<TAnswer> AnswerType)
    where TAnswer : Answer
{
    /// <summary>The query without its question mark, escaped.</summary>
    public string Query { get; init; } = "";

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Which page of a list this asks for, counted from 1, for those who watch.</summary>
    public int? Page { get; init; }

    public Uri Uri(Uri endpoint) => new(endpoint, Query.Length == 0 ? Api.Path : $"{Api.Path}?{Query}");
}
