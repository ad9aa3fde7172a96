using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using FeishuHire.Errors;

namespace FeishuHire.Reports;

/// <summary>HTML that is safe to write: all text in it is escaped.</summary>
internal sealed class Markup
{
    public static readonly Markup None = new("");

    private readonly string _html;

    private Markup(string html)
    {
        _html = html;
    }

    /// <summary>
    /// Fills the placeholders: markup is inserted unchanged, other values as escaped text, and numbers in the format of the culture.
    /// </summary>
    public static Markup Of(FormattableString html) => new(html.ToString(EscapingFormat.Instance));

    /// <summary>Concatenates the parts.</summary>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    /// <summary>Marks HTML as safe: it is part of the program, or was escaped by other means.</summary>
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

        // Removes characters that could hide or reverse the following text.
        private static string Escape(string? text) => WebUtility.HtmlEncode(Printable.Plain(text) ?? "");
    }
}
