namespace FeishuHire.StagedModule.Tests;

/// <summary>The languages of the help, by the names of their folders.</summary>
internal static class Languages
{
    public const string English = "en-US";
    public const string Chinese = "zh";

    public static bool HasChinese(string text) => text.Any(character => character is >= '\u4e00' and <= '\u9fff');
}
