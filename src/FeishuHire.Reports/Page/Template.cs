using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports;

/// <summary>
/// Reads the files of the page and fills their placeholders: <c>{{name}}</c> with a part of the report, <c>{{Name}}</c> with a text of
/// <c>ReportText</c>.
/// </summary>
internal static class Template
{
    private static readonly Regex Placeholder = new(@"\{\{(\w+)\}\}");

    public static string Read(string fileName)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream("FeishuHire.Reports." + fileName)
            ?? throw new InvalidOperationException($"{fileName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Fills the placeholders. Inserted text is not searched for placeholders.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, Markup> parts) =>
        Placeholder.Replace(template, placeholder => Part(placeholder.Groups[1].Value, parts).ToString());

    private static Markup Part(string name, IReadOnlyDictionary<string, Markup> parts)
    {
        if (!char.IsUpper(name[0]))
        {
            return parts[name];
        }

        var text = ReportText.ResourceManager.GetString(name, ReportText.Culture)
            ?? throw new InvalidOperationException($"There is no text {name}.");
        return Markup.Of($"{text}");
    }
}
