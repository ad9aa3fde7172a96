namespace FeishuHire.Paging;

/// <summary>Which part of a list to read, and the page size.</summary>
/// <param name="All">Whether to read every page; otherwise the first.</param>
/// <param name="PageSize">The number of records in a page: 1 to 20.</param>
/// <param name="PageToken">The page to start from; empty for the first.</param>
internal sealed record ListOptions(bool All, int PageSize = ListOptions.LargestPageSize, string? PageToken = null)
{
    /// <summary>The largest page that Feishu allows.</summary>
    public const int LargestPageSize = 20;
}
