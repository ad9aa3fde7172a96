namespace FeishuHire.Help.Output;

/// <summary>Breaks a paragraph into lines for a terminal: at spaces, and between Chinese characters.</summary>
internal static class TextWrapper
{
    private const string NotFirst = "，。、；：？！）》”’…—·,.;:?!)%";
    private const string NotLast = "（《“‘(";

    /// <summary>The lines. Only a single word can be wider than <paramref name="columns"/>.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start, columns);
            yield return text[start..end].TrimEnd(' ');
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }
    }

    private static int EndOfLine(string text, int start, int columns)
    {
        var width = 0;
        var end = start;
        for (var i = start; i < text.Length; i++)
        {
            if (i > start && CanBreak(text[i - 1], text[i]))
            {
                end = i;
            }

            // A space at the end of a line is not shown.
            width += TextWidth.IsWide(text[i]) ? 2 : 1;
            if (width > columns && text[i] != ' ' && end > start)
            {
                return end;
            }
        }

        return text.Length;
    }

    private static bool CanBreak(char before, char after) =>
        before == ' ' || (after != ' ' && (TextWidth.IsWide(before) || TextWidth.IsWide(after))
            && !NotFirst.Contains(after, StringComparison.Ordinal) && !NotLast.Contains(before, StringComparison.Ordinal));
}
