using System;
using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>How a number changed from the period before.</summary>
internal static class ChangeText
{
    /// <summary>The difference with its sign, and in percent where there was something before.</summary>
    public static string Of(int count, int former) => Of(count - former, former, difference => difference.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The change together with the number before.</summary>
    public static string From(int count, int former) => Format(
        ReportText.ChangeFrom, count == former ? ReportText.NoChange : Of(count, former), former.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The change together with the duration before.</summary>
    public static string From(TimeSpan duration, TimeSpan former) => Format(
        ReportText.ChangeFrom,
        duration == former
            ? ReportText.NoChange
            : Of((duration - former).Ticks, former.Ticks, ticks => DurationText.Of(TimeSpan.FromTicks((long)ticks))),
        DurationText.Of(former));

    private static string Of(double difference, double former, Func<double, string> text)
    {
        // The minus sign of mathematics: screen readers read it, and a hyphen is narrower than the plus sign.
        var sign = difference > 0 ? "+" : difference < 0 ? "\u2212" : "";
        var absolute = sign + text(Math.Abs(difference));
        return former > 0 && difference != 0
            ? Format(ReportText.Change, absolute, sign + (Math.Abs(difference) / former).ToString("P1", CultureInfo.CurrentCulture))
            : absolute;
    }

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, format, arguments);
}
