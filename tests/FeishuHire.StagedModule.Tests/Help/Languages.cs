namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>The languages of the help, by the names of their folders.</summary>
internal static class Languages
{
    public const string English = "en-US";
    public const string Chinese = "zh-CN";

    public static bool HasChinese(string text) => text.Any(character => character is >= '\u4e00' and <= '\u9fff');

    /// <summary>The columns that a text takes in a terminal, where Chinese characters and their punctuation take two.</summary>
    public static int Width(string text) => text.Sum(character => character is >= '\u2e80' or >= '\u2018' and <= '\u201d' ? 2 : 1);
}
