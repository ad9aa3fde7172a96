using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>An operation that returns pages of records.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="Operation">The operation.</param>
/// <param name="ResponseType">How a page is read.</param>
internal sealed record ListEndpoint<TRecord>(Operation Operation, JsonTypeInfo<DataResponse<ListData<TRecord>>> ResponseType)
    where TRecord : class, IRecord
{
    /// <summary>The query parameter that takes the id of the subject; <see langword="null"/> if the list belongs to no other record.</summary>
    public string? SubjectParameter { get; init; }

    /// <summary>
    /// The member of the body that takes the ids of single records, for which the list is read instead; <see langword="null"/> if there is none.
    /// </summary>
    public string? IdListMember { get; init; }
}
