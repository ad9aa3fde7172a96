using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>An operation that returns pages of records, or a complete list.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="Operation">The operation. If the list belongs to another record, the path or the query has its id.</param>
/// <param name="ResponseType">Makes the type of a page for the serializer.</param>
/// <param name="SubjectParameter">The query parameter that takes the id of the subject; <see langword="null"/> if there is none.</param>
/// <param name="IdListMember">
/// The member of the body that takes the ids of single records, for which the list is read instead; <see langword="null"/> if there is none.
/// </param>
/// <exception cref="ArgumentException">The operation does not fit.</exception>
internal sealed record ListEndpoint<TRecord>(
    Operation Operation,
    Func<JsonTypeInfo<DataResponse<ListData<TRecord>>>> ResponseType,
    string? SubjectParameter = null,
    string? IdListMember = null)
    where TRecord : class, IRecord
{
    public Operation Operation { get; } = SubjectPlace.Check(Operation, SubjectParameter, isRequired: false);

    public Func<JsonTypeInfo<DataResponse<ListData<TRecord>>>> ResponseType { get; } = ListMember.Of(Operation, ResponseType);

    /// <summary>The list of a subject.</summary>
    public ListQuery<TRecord> ListOf(Subject subject)
    {
        var (path, query) = SubjectPlace.Of(Operation, SubjectParameter, subject);
        return new ListQuery<TRecord>(Operation, ResponseType, subject, query) { Path = path };
    }

    /// <summary>The list of single records.</summary>
    /// <param name="subject">One of the records, for errors.</param>
    /// <param name="ids">Their ids. An empty list of ids has no documented meaning.</param>
    public ListQuery<TRecord> RecordsOf(Subject subject, IReadOnlyList<string> ids) =>
        new(Operation, ResponseType, subject, QueryString.Empty) { Body = () => RequestBody.Of(body => body.WriteTexts(IdListMember!, ids)) };
}
