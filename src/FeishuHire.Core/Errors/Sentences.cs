using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Errors;

/// <summary>Joins sentences, with the spaces and full stops of the language of the user.</summary>
internal static class Sentences
{
    private const string Endings = ".!?。！？";

    /// <summary>Joins sentences. External text that does not end as a sentence, such as a message of Feishu, gets a full stop if another sentence follows.</summary>
    public static string Join(params IEnumerable<string> sentences) =>
        NotEmpty(sentences).Aggregate((text, next) => Append(EndsAsSentence(text) ? text : text + Messages.FullStop, next));

    /// <summary>Joins parts of an advice without adding full stops, since a command at the end of a part is copied to the prompt.</summary>
    public static string JoinUnchanged(IEnumerable<string> parts) => NotEmpty(parts).Aggregate(Append);

    // External text may be empty.
    private static IEnumerable<string> NotEmpty(IEnumerable<string> parts) => parts.Where(part => part.Length > 0).DefaultIfEmpty("");

    // Chinese has no space between sentences, but needs one after Latin text.
    private static string Append(string text, string next) =>
        string.Format(CultureInfo.CurrentCulture, text[text.Length - 1] < '\u0080' ? "{0} {1}" : Messages.TwoSentences, text, next);

    private static bool EndsAsSentence(string text) => Endings.IndexOf(text[text.Length - 1]) >= 0;
}
