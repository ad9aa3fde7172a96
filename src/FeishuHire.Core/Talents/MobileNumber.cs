using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace FeishuHire.Talents;

/// <summary>A mobile number as Feishu stores it: the country calling code and the digits, separately. It can be read from any usual form.</summary>
/// <param name="Code">The country calling code, without a plus.</param>
/// <param name="Number">The number.</param>
internal sealed record MobileNumber(string Code, string Number)
{
    /// <summary>The country calling code of a number without one; China's, as in Feishu.</summary>
    public const string DefaultCode = "86";

    private const int LongestCode = 4;
    private const int ShortestNumber = 5;
    private const int LongestNumber = 15;
    private const int ChineseDigits = 11;

    // The codes of two digits. Those that begin with 1 or 7 have one digit, all others have three (ITU-T E.164).
    private static readonly string[] CodesOfTwoDigits =
        ("20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98").Split(' ');

    /// <summary>Digits and separators, with or without a plus; a program may have added decimals.</summary>
    private static readonly Regex Written = new(
        @"^[(\[\s]*\+?[0-9\s()\[\]./\p{Pd}]+$", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Fraction = new(@"^(\+?[0-9]{5,})[.,]0+$", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>Reads a country calling code; blank text is the default. <see langword="null"/> if it is not one.</summary>
    public static string? ReadCode(string text)
    {
        var code = Plain(text).Trim().TrimStart('+').TrimStart('0');
        return text.Trim().Length == 0 ? DefaultCode
            : code.Length is >= 1 and <= LongestCode && code.All(IsDigit) ? code
            : null;
    }

    /// <summary>Reads a number. <see langword="null"/> if it cannot be one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The country calling code of a number that is written without one.</param>
    public static MobileNumber? Read(string text, string code)
    {
        var written = Fraction.Replace(Plain(text).Trim(), "$1");
        if (!Written.IsMatch(written))
        {
            return null;
        }

        // As in +44 (0)7700 900123, where the zero is dialed only within the country.
        var isInternational = written.IndexOf('+') >= 0 || written.TrimStart('(', '[', ' ').StartsWith("00", StringComparison.Ordinal);
        var digits = new string((isInternational ? written.Replace("(0)", "") : written).Where(IsDigit).ToArray());
        var mobile = isInternational ? Split(digits.TrimStart('0')) : new MobileNumber(code, digits);
        mobile = mobile.Code == DefaultCode ? mobile with { Number = Chinese(mobile.Number) } : mobile;
        return mobile.Number.Length is >= ShortestNumber and <= LongestNumber ? mobile : null;
    }

    private static MobileNumber Split(string digits)
    {
        var length = digits.Length == 0 || digits[0] is '1' or '7' ? 1
            : CodesOfTwoDigits.Any(code => digits.StartsWith(code, StringComparison.Ordinal)) ? 2
            : 3;
        length = Math.Min(length, digits.Length);
        return new MobileNumber(digits.Substring(0, length), digits.Substring(length));
    }

    // Mobile numbers in China have 11 digits and begin with 1. They may be preceded by the country calling code or by the zero of a long-distance call.
    private static string Chinese(string digits)
    {
        var number = digits.TrimStart('0');
        return number.Length == ChineseDigits + DefaultCode.Length && number.StartsWith(DefaultCode + "1", StringComparison.Ordinal)
            ? number.Substring(DefaultCode.Length)
            : number.Length == ChineseDigits && number[0] == '1' ? number : digits;
    }

    // Converts full-width characters to ASCII, and removes invisible characters.
    private static string Plain(string text) => new(text
        .Where(character => char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
        .Select(character => character is >= '\uff01' and <= '\uff5e' ? (char)(character - '\uff01' + '!') : character).ToArray());

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
