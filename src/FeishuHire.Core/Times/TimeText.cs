using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace FeishuHire.Times;

/// <summary>
/// Reads times from users and files as local times. A text that can mean several times is not read; the caller must state the culture.
/// </summary>
internal static class TimeText
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeLocal | DateTimeStyles.NoCurrentDateDefault;

    private static readonly Regex Iso8601 = new(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,7})?)? ?(Z|[-+][0-9]{2}(:?[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant);

    /// <summary>In every culture that starts with the year, the month follows.</summary>
    private static readonly Regex YearFirst = new(
        "^[0-9]{4}(?<separator>[-/.]) ?[0-9]{1,2}\\k<separator> ?[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>13 digits are milliseconds in this century and the next. Fewer digits could be seconds or 202104150957.</summary>
    private static readonly Regex Milliseconds = new("^[0-9]{13}$", RegexOptions.CultureInvariant);

    private static readonly Regex Number = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>Whether a year is plausible in the Gregorian calendar; the years of other calendars are far from it.</summary>
    public static bool IsPlausible(int year) => year is >= 1970 and <= 2200;

    /// <summary>
    /// Reads a value that is the same time in every culture: a time, milliseconds since 1970 (UTC), ISO 8601, or a Gregorian date that starts with
    /// the year.
    /// </summary>
    public static DateTime? ReadCertain(object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } time => time.ToLocalTime(),
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Local),
        DateTimeOffset time => time.LocalDateTime,
        _ => ReadCertain(Of(value)),
    };

    /// <summary>Reads a time in the format of a culture, with all digits of the year.</summary>
    public static DateTime? Read(string text, CultureInfo culture)
    {
        var numbers = Number.Matches(text).Cast<Match>().Select(number => number.Length).ToList();
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        if (!numbers.Contains(4) || (numbers[0] == 4) != IsBefore('y', 'd'))
        {
            return null;
        }

        var isOtherOrder = NumericDate.Find(text) is { } date && !(IsBefore('M', 'd') ? date.IsMonthFirst : date.IsDayFirst);
        return isOtherOrder ? null : Parse(text, culture);

        bool IsBefore(char part, char other) => pattern.IndexOf(part) < pattern.IndexOf(other);
    }

    /// <summary>Reads a time that is unambiguous, or that a culture and the invariant culture read as the same time.</summary>
    public static DateTime? ReadUnambiguous(object? value, CultureInfo culture)
    {
        if (ReadCertain(value) is { } certain)
        {
            return certain;
        }

        var text = Of(value);
        var time = Read(text, culture);
        if (time is not null && NumericDate.Find(text) is { IsAmbiguous: false })
        {
            // The invariant culture would read 5.1.2026 with the month first, which is not in use.
            return time;
        }

        return Parse(text, CultureInfo.InvariantCulture) is { } other && other != time ? null : time;
    }

    /// <summary>
    /// A time in ISO 8601, to the millisecond and with the offset of the local time: the same instant in every culture and time zone.
    /// </summary>
    public static string Iso8601Of(DateTime time)
    {
        var local = time.Kind == DateTimeKind.Utc ? time.ToLocalTime() : DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        var offset = local.Ticks - time.ToUniversalTime().Ticks;

        // Historical offsets were not whole minutes.
        return offset % TimeSpan.TicksPerMinute == 0
            ? new DateTimeOffset(local.Ticks, new TimeSpan(offset)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)
            : time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>The value as text, without surrounding spaces.</summary>
    public static string Of(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "";

    private static DateTime? ReadCertain(string text) =>
        Iso8601.IsMatch(text) ? DateTime.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, Styles, out var time) ? time : null
        : YearFirst.IsMatch(text) ? Parse(text, CultureInfo.InvariantCulture)
        : Milliseconds.IsMatch(text) ? Plausible(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)).LocalDateTime)
        : null;

    private static DateTime? Parse(string text, CultureInfo culture) =>
        DateTime.TryParse(text, culture, Styles, out var time) ? Plausible(time) : null;

    private static DateTime? Plausible(DateTime time) => IsPlausible(time.Year) ? time : null;
}
