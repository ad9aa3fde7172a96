namespace FeishuHire.Formatting;

/// <summary>What the views of the module show of text that came from outside.</summary>
public static class DisplayText
{
    /// <summary>The text without what could break a line or steer a terminal. The object itself keeps the text as Feishu sent it.</summary>
    public static string? Of(string? text) => Printable.Plain(text);
}
