using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>Recognises a file that was read in another encoding than it was written in, by the names of its columns.</summary>
internal static class WrongEncoding
{
    /// <summary>What stands for characters that cannot be read.</summary>
    public const char Replacement = '\ufffd';

    /// <summary>What a Chinese edition of a spreadsheet writes unless it is told otherwise.</summary>
    private const string Chinese = "gbk";
    private const string Unicode = "utf8";

    /// <summary>What to do about a text that has lost characters.</summary>
    public static string AdviceForText => AdviceFor(Chinese);

    /// <summary>The warning about an input with texts that have lost characters.</summary>
    public static string Warning => Sentences.Join(Messages.InputUnreadable, AdviceForText);

    /// <summary>What to do about it; <see langword="null"/> if the columns can be read.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="expected">Names that a column may have, and by which it is recognised in the wrong encoding.</param>
    public static string? Advice(IEnumerable<string> columns, IEnumerable<string> expected) =>
        Of([.. columns], expected) is { } encoding ? AdviceFor(encoding) : null;

    /// <summary>Whether a text has lost characters, so that it must not be sent.</summary>
    public static bool IsIn(string text) => text.IndexOf(Replacement) >= 0;

    private static string AdviceFor(string encoding) => string.Format(CultureInfo.CurrentCulture, Messages.WrongEncodingAdvice, encoding);

    private static string? Of(HashSet<string> columns, IEnumerable<string> expected)
    {
        if (columns.Any(IsIn))
        {
            return Chinese;
        }

        // Some names happen to be text in the other encoding, too.
        var chinese = expected.Where(name => name.Any(character => character > '\u007f')).ToList();
        return chinese.Exists(name => columns.Contains(Misread(name, Chinese, Unicode))) ? Chinese
            : chinese.Exists(name => columns.Contains(Misread(name, Unicode, Chinese))) ? Unicode
            : null;
    }

    // Without the encoding nobody can have read the file in it.
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
