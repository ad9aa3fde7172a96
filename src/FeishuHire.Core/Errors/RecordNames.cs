using System.Globalization;

namespace FeishuHire.Errors;

/// <summary>
/// The names of a kind of record, in the language of the user. The keys in <c>Messages.resx</c> start with the kind: <c>Talent_One</c>,
/// <c>Talent_Many</c> and <c>Talent_Count</c>.
/// </summary>
internal static class RecordNames
{
    /// <summary>Whether a kind of record has names.</summary>
    public static bool Has(string kind) => Messages.ResourceManager.GetString($"{kind}_One", CultureInfo.InvariantCulture) is not null;

    /// <summary>The name of one record, such as <c>talent</c>.</summary>
    public static string One(string kind) => Text(kind, "One");

    /// <summary>The name of one record, capitalized for the start of a sentence.</summary>
    public static string OneCapital(string kind)
    {
        var name = One(kind);
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + name.Substring(1);
    }

    /// <summary>The name of several records, such as <c>talents</c>.</summary>
    public static string Many(string kind) => Text(kind, "Many");

    /// <summary>A number of records, such as <c>3 talents</c>.</summary>
    public static string Count(string kind, long number) => string.Format(CultureInfo.CurrentCulture, Text(kind, "Count"), number);

    private static string Text(string kind, string form) => Messages.ResourceManager.GetString($"{kind}_{form}", Messages.Culture) ?? kind;
}
