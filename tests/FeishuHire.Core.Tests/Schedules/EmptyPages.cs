namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// Page tokens of empty pages that the network puts in between: a mark and a number, and then the token that they stand before.
/// </summary>
internal static class EmptyPages
{
    private const string Mark = "empty-";
    private const string End = "-page-";

    /// <summary>A token, never used before, of an empty page that leads to <paramref name="pageToken"/>.</summary>
    public static string Before(string? pageToken, int number) => $"{Mark}{number}{End}{pageToken}";

    /// <summary>The query with the token of an empty page replaced by the one that it stands before.</summary>
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
