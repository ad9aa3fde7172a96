using System.Text.RegularExpressions;

namespace FeishuHire.Help.Prose;

/// <summary>Finds names in texts.</summary>
internal static partial class Names
{
    /// <summary>The name with which the description of a property begins.</summary>
    public static string OfProperty(Item item) => item.Text.Split(':', '：')[0];

    /// <summary>The cmdlets and topics of the module that a text mentions.</summary>
    public static IEnumerable<string> In(string text) => Mentioned().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b([A-Z][a-z]+-Feishu\w+|about_Feishu\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();
}
