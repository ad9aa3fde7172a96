using System;

namespace FeishuHire.Writing.Fields;

/// <summary>A time as a row states it.</summary>
/// <param name="Time">The local time.</param>
/// <param name="Unit">The smallest unit that is stated: a spreadsheet leaves out milliseconds, and often seconds.</param>
internal sealed record PreciseTime(DateTime Time, TimeSpan Unit)
{
    /// <summary>
    /// The error if another culture reads another time. The time can still be compared: a record that has just this one was exported in this culture.
    /// </summary>
    public FeishuApiException? Doubt { get; init; }

    /// <summary>Whether a time is this one, as far as it is stated.</summary>
    public bool Covers(DateTime time)
    {
        // A wall clock shows the hour before it is set back twice, and a spreadsheet does not say which of the two is meant.
        var behind = TimeZoneInfo.Local.IsAmbiguousTime(Time)
            ? time.ToLocalTime().Ticks - Time.Ticks
            : time.ToUniversalTime().Ticks - Time.ToUniversalTime().Ticks;
        return behind >= 0 && behind < Unit.Ticks;
    }
}
