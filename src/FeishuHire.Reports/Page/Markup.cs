using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using FeishuHire.Errors;

namespace FeishuHire.Reports;

/// <summary>HTML that is safe to write: whatever was put into it was escaped, unless it was markup itself.</summary>
internal sealed class Markup
{
    public static readonly Markup None = new("");

    private readonly string _html;

    private Markup(string html)
    {
        _html = html;
    }

    /// <summary>
    /// The HTML of the text with its holes filled: markup as it is, anything else as escaped text, numbers as the culture writes them.
    /// </summary>
    public static Markup Of(FormattableString html) => new(html.ToString(EscapingFormat.Instance));

    /// <summary>One after another.</summary>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    /// <summary>What is the program's own, or made safe by other means.</summary>
    public static Markup Trusted(string html) => new(html);

    public override string ToString() => _html;

    private sealed class EscapingFormat : IFormatProvider, ICustomFormatter
    {
        public static readonly EscapingFormat Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            Markup markup => markup._html,
            IFormattable value => Escape(value.ToString(format, CultureInfo.CurrentCulture)),
            _ => Escape(arg?.ToString()),
        };

        // Without what could hide or turn round the text that follows; the table's cells are apart from each other anyway.
        private static string Escape(string? text) => WebUtility.HtmlEncode(Printable.Plain(text) ?? "");
    }
}
