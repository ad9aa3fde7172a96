using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FeishuHire.Times;

/// <summary>
/// A Gregorian date in three numbers with the year at the end, such as <c>4/1/2021</c>. Which of the other two is the day depends on the culture.
/// </summary>
internal sealed class NumericDate
{
    // Some cultures have direction marks between the numbers, others a space before the year.
    private static readonly Regex Pattern = new(
        "^[^0-9]*(?<first>[0-9]{1,2})~*(?<separator>[-/.])~*(?<second>[0-9]{1,2})~*(?:\\k<separator>|\\s)~*(?<year>[0-9]{4})(?![0-9])"
            .Replace("~", "[\\u200e\\u200f\\s]"),
        RegexOptions.CultureInvariant);

    private NumericDate(int first, int second, int year, bool hasDots)
    {
        IsDayFirst = Exists(year, second, first);

        // No culture that separates with dots writes the month first.
        IsMonthFirst = !hasDots && Exists(year, first, second);
        IsAmbiguous = IsDayFirst && IsMonthFirst && first != second;
        ShowsOrder = !hasDots && IsDayFirst != IsMonthFirst;
    }

    /// <summary>Whether it is a date with the day first.</summary>
    public bool IsDayFirst { get; }

    /// <summary>Whether it is a date with the month first.</summary>
    public bool IsMonthFirst { get; }

    /// <summary>Whether it is a different date with the day first than with the month first.</summary>
    public bool IsAmbiguous { get; }

    /// <summary>Whether it shows the order of day and month, which then applies to other dates of the same source.</summary>
    public bool ShowsOrder { get; }

    /// <summary>Finds the date that a text begins with.</summary>
    public static NumericDate? Find(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var date = new NumericDate(Number("first"), Number("second"), Number("year"), match.Groups["separator"].Value == ".");
        return date.IsDayFirst || date.IsMonthFirst ? date : null;

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static bool Exists(int year, int month, int day) =>
        TimeText.IsPlausible(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
