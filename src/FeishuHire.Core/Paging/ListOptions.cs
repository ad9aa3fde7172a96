namespace FeishuHire.Paging;

/// <summary>Which part of a list to read, and the page size.</summary>
/// <param name="All">Whether to read every page; otherwise the first.</param>
/// <param name="PageSize">The number of records in a page; <see langword="null"/> if the operation takes none.</param>
/// <param name="PageToken">The page to start from; empty for the first.</param>
internal sealed record ListOptions(bool All, int? PageSize = ListOptions.LargestPageSize, string? PageToken = null)
{
    /// <summary>The largest page of most lists.</summary>
    public const int LargestPageSize = 20;
}
