using System;
using System.Collections.Generic;
using System.Net.Http;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>A list to be read.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="Endpoint">The operation.</param>
/// <param name="Subject">Whose list it is, for errors.</param>
/// <param name="Query">The query, without the page token.</param>
internal sealed record ListQuery<TRecord>(ListEndpoint<TRecord> Endpoint, Subject Subject, QueryString Query)
    where TRecord : class, IRecord
{
    /// <summary>The path, with its parameters filled in.</summary>
    public string Path { get; init; } = Endpoint.Operation.Path;

    /// <summary>Creates the body of each request; <see langword="null"/> for a body with the ids, if the operation takes one.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>The ids of the only records to read; empty for the list of the subject.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The request for one page.</summary>
    /// <param name="pageToken">The page; <see langword="null"/> for the first.</param>
    /// <param name="number">The number of the page in this run, counted from 1.</param>
    public ApiRequest<DataResponse<ListData<TRecord>>> Page(string? pageToken, int number) =>
        new(Endpoint.Operation, Endpoint.ResponseType)
        {
            Path = Path,
            Query = Query.Add("page_token", pageToken).ToString(),
            Body = Body ?? (Endpoint.Operation.Method == "GET" ? null : CreateBody),
            Page = number,
        };

    // An operation with a body requires one even if it is empty. An empty list of ids has no documented meaning, so it is never sent.
    private HttpContent CreateBody() => RequestBody.Of(body =>
    {
        if (Ids.Count > 0)
        {
            body.WriteTexts(Endpoint.IdListMember!, Ids);
        }
    });
}
