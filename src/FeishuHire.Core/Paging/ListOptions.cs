namespace FeishuHire.Paging;

/// <summary>Which part of a list is read, and in what portions.</summary>
/// <param name="All">Every page; otherwise the first.</param>
/// <param name="PageSize">Records in a page: 1 to 20.</param>
/// <param name="PageToken">Where to begin; empty for the beginning.</param>
internal sealed record ListOptions(bool All, int PageSize = ListOptions.LargestPageSize, string? PageToken = null)
{
    /// <summary>The most records that Feishu gives in a page.</summary>
    public const int LargestPageSize = 20;
}
