using System.Collections.Generic;
using FeishuHire.Api;

namespace FeishuHire.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Records">The records; a page that is empty is not necessarily the last.</param>
/// <param name="NextPageToken">The token of the next page; <see langword="null"/> for the last page.</param>
internal sealed record ListPage(IReadOnlyList<IRecord> Records, string? NextPageToken)
{
    /// <summary>
    /// Feishu's names of the fields whose values could not be read and are <see langword="null"/>, one for each value.
    /// </summary>
    public IReadOnlyList<string> UnreadableFields { get; init; } = [];

    /// <summary>Whether there are more records after this page.</summary>
    public bool HasMore => NextPageToken is not null;
}
