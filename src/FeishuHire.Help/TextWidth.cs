namespace FeishuHire.Help;

/// <summary>The width of text in columns of a terminal.</summary>
internal static class TextWidth
{
    /// <summary>Chinese characters and their punctuation take two columns, and in Chinese terminals also curly quotes.</summary>
    public static bool IsWide(char character) => character is >= '\u2e80' or >= '\u2018' and <= '\u201d';

    public static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';

    public static int Of(string text) => text.Sum(character => IsWide(character) ? 2 : 1);
}
