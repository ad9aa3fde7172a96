using System.Collections.Generic;
using FeishuHire.Api;

namespace FeishuHire.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Records">The records; a page may be empty and not be the last.</param>
/// <param name="NextPageToken">Where the list goes on; <see langword="null"/> for the last page.</param>
internal sealed record ListPage(IReadOnlyList<IRecord> Records, string? NextPageToken)
{
    /// <summary>
    /// Feishu's names of the fields whose values could not be read and are <see langword="null"/>, one for each value.
    /// </summary>
    public IReadOnlyList<string> UnreadableFields { get; init; } = [];

    /// <summary>Whether there are more records after this page.</summary>
    public bool HasMore => NextPageToken is not null;
}
