namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// The page tokens of inserted empty pages: a mark, a number, and the token of the next page.
/// </summary>
internal static class EmptyPages
{
    private const string Mark = "empty-";
    private const string End = "-page-";

    /// <summary>A new token of an empty page before <paramref name="pageToken"/>.</summary>
    public static string Before(string? pageToken, int number) => $"{Mark}{number}{End}{pageToken}";

    /// <summary>The query, in which the token of an empty page is replaced with that of the next page.</summary>
    public static string Resolve(string query)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        while (values["page_token"] is { } token && token.StartsWith(Mark, StringComparison.Ordinal))
        {
            values["page_token"] = token[(token.IndexOf(End, StringComparison.Ordinal) + End.Length)..];
        }

        if (values["page_token"] is "")
        {
            values.Remove("page_token");
        }

        return values.ToString()!;
    }
}
