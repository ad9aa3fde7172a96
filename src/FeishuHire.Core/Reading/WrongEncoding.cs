using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>Recognizes a file that was read in the wrong encoding, by the names of its columns.</summary>
internal static class WrongEncoding
{
    /// <summary>The replacement character for bytes that cannot be decoded.</summary>
    public const char Replacement = '\ufffd';

    /// <summary>The default encoding of Chinese editions of Excel and WPS.</summary>
    private const string Chinese = "gbk";
    private const string Unicode = "utf8";

    /// <summary>The advice for a text with replacement characters.</summary>
    public static string AdviceForText => AdviceFor(Chinese);

    /// <summary>The warning about an input with replacement characters.</summary>
    public static string Warning => Sentences.Join(Messages.InputUnreadable, AdviceForText);

    /// <summary>The advice for the file; <see langword="null"/> if the columns can be read.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="expected">The possible names of a column, which are searched for in the wrong encoding.</param>
    public static string? Advice(IEnumerable<string> columns, IEnumerable<string> expected) =>
        Of([.. columns], expected) is { } encoding ? AdviceFor(encoding) : null;

    /// <summary>Whether a text has replacement characters, so that it must not be sent.</summary>
    public static bool IsIn(string text) => text.IndexOf(Replacement) >= 0;

    private static string AdviceFor(string encoding) => string.Format(CultureInfo.CurrentCulture, Messages.WrongEncodingAdvice, encoding);

    private static string? Of(HashSet<string> columns, IEnumerable<string> expected)
    {
        if (columns.Any(IsIn))
        {
            return Chinese;
        }

        // Some names are also valid text in the other encoding.
        var chinese = expected.Where(name => name.Any(character => character > '\u007f')).ToList();
        return chinese.Exists(name => columns.Contains(Misread(name, Chinese, Unicode))) ? Chinese
            : chinese.Exists(name => columns.Contains(Misread(name, Unicode, Chinese))) ? Unicode
            : null;
    }

    // If the encoding is not installed, the file cannot have been read with it.
    private static string Misread(string text, string written, string read)
    {
        try
        {
            return EncodingOf(read).GetString(EncodingOf(written).GetBytes(text));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return text + Replacement;
        }
    }

    private static Encoding EncodingOf(string name) => name == Unicode ? Encoding.UTF8 : Encoding.GetEncoding(name);
}
