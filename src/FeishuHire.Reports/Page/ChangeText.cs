using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>The change of a number from the previous period.</summary>
internal static class ChangeText
{
    /// <summary>The difference with its sign, and in percent unless the previous number is zero.</summary>
    public static string Of(int count, int previous) => Of(count - previous, previous, difference => difference.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The change and the previous number.</summary>
    public static string From(int count, int previous) => Format(
        ReportText.ChangeFrom, count == previous ? ReportText.NoChange : Of(count, previous), previous.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The change and the previous duration.</summary>
    public static string From(TimeSpan duration, TimeSpan previous) => Format(
        ReportText.ChangeFrom,
        duration == previous
            ? ReportText.NoChange
            : Of((duration - previous).Ticks, previous.Ticks, ticks => DurationText.Of(TimeSpan.FromTicks((long)ticks))),
        DurationText.Of(previous));

    private static string Of(double difference, double previous, Func<double, string> text)
    {
        // A minus sign instead of a hyphen: screen readers read it, and it is as wide as the plus sign.
        var sign = difference > 0 ? "+" : difference < 0 ? "\u2212" : "";
        var absolute = sign + text(Math.Abs(difference));
        return previous > 0 && difference != 0
            ? Format(ReportText.Change, absolute, sign + (Math.Abs(difference) / previous).ToString("P1", CultureInfo.CurrentCulture))
            : absolute;
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
