using FeishuHire.Help.Metadata;

namespace FeishuHire.Help.Prose;

/// <summary>Replaces placeholders in the prose with facts from the code.</summary>
internal static class Placeholders
{
    public const string Min = "{min}";
    public const string Max = "{max}";

    /// <summary>The address of the first related link.</summary>
    public const string HelpUri = "{HelpUri}";

    public static string Fill(string text, ParameterMetadata parameter) => parameter.Range is { } range
        ? text.Replace(Min, range.Min, StringComparison.Ordinal).Replace(Max, range.Max, StringComparison.Ordinal)
        : text;
}
