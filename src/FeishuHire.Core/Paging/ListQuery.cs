using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>A list to be read.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="Operation">The operation.</param>
/// <param name="ResponseType">Makes the type of a page for the serializer.</param>
/// <param name="Subject">Whose list it is, for errors.</param>
/// <param name="Query">The query, without the page token.</param>
internal sealed record ListQuery<TRecord>(
    Operation Operation, Func<JsonTypeInfo<DataResponse<ListData<TRecord>>>> ResponseType, Subject Subject, QueryString Query)
    where TRecord : class, IRecord
{
    /// <summary>The path, with its parameters filled in.</summary>
    public string Path { get; init; } = Operation.Path;

    /// <summary>Creates the body of each request; <see langword="null"/> for an empty one, if the operation takes one.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>The request for one page.</summary>
    /// <param name="pageToken">The page; <see langword="null"/> for the first.</param>
    /// <param name="number">The number of the page in this run, counted from 1.</param>
    public ApiRequest<DataResponse<ListData<TRecord>>> Page(string? pageToken, int number) =>
        new(Operation, ResponseType)
        {
            Path = Path,
            Query = Query.Add("page_token", pageToken).ToString(),
            Body = Body ?? (Operation.Method == "GET" ? null : Empty),
            Page = number,
        };

    // An operation with a body requires one even if it is empty.
    private static HttpContent Empty() => RequestBody.Of(_ => { });
}
