namespace FeishuHire.Paging;

/// <summary>Which part of a list to read, and the page size.</summary>
/// <param name="All">Whether to read every page; otherwise the first.</param>
/// <param name="PageSize">The number of records in a page; <see langword="null"/> for the operation's own.</param>
/// <param name="PageToken">The page to start from; empty for the first.</param>
internal sealed record ListOptions(bool All, int? PageSize = null, string? PageToken = null);
