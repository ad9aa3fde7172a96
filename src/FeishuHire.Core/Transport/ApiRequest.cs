using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Authentication;

namespace FeishuHire.Transport;

/// <summary>One request of an API, which may be sent several times.</summary>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
internal sealed record ApiRequest<TAnswer>(HireApi Api, JsonTypeInfo<TAnswer> AnswerType)
    where TAnswer : Answer
{
    /// <summary>The path below the endpoint.</summary>
    public string Path { get; init; } = Api.Path;

    /// <summary>The query without its question mark, escaped.</summary>
    public string Query { get; init; } = "";

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Takes what is secret in the body out of a text that may quote it.</summary>
    public Func<string, string>? ConcealBody { get; init; }

    /// <summary>Which page of a list this asks for, counted from 1, for those who watch.</summary>
    public int? Page { get; init; }

    /// <summary>
    /// Takes what is secret in the request out of a text that may quote it. To be done before the text is shortened: half a secret would not
    /// be found.
    /// </summary>
    public string Conceal(string text, TenantAccessToken? token)
    {
        var withoutToken = token is null ? text : text.Replace(token.Value, "***");
        return ConcealBody is null ? withoutToken : ConcealBody(withoutToken);
    }

    public Uri Uri(Uri endpoint) => new(endpoint, Query.Length == 0 ? Path : $"{Path}?{Query}");
}
