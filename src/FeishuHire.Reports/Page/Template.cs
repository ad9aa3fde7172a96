using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports;

/// <summary>
/// The files of the page, which lie beside this class, and the holes in them: <c>{{name}}</c> takes a part that is made for the report,
/// <c>{{Name}}</c> a word of the report's language.
/// </summary>
internal static class Template
{
    private static readonly Regex Hole = new(@"\{\{(\w+)\}\}");

    public static string Read(string fileName)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream("FeishuHire.Reports." + fileName)
            ?? throw new InvalidOperationException($"{fileName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Fills the holes. What fills them is not looked at again, so text that looks like a hole stays what it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, Markup> parts) =>
        Hole.Replace(template, hole => Part(hole.Groups[1].Value, parts).ToString());

    private static Markup Part(string name, IReadOnlyDictionary<string, Markup> parts)
    {
        if (!char.IsUpper(name[0]))
        {
            return parts[name];
        }

        var word = ReportText.ResourceManager.GetString(name, ReportText.Culture)
            ?? throw new InvalidOperationException($"There is no word {name}.");
        return Markup.Of($"{word}");
    }
}
