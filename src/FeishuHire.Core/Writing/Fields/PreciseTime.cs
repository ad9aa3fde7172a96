using System;

namespace FeishuHire.Writing.Fields;

/// <summary>A time as a row states it.</summary>
/// <param name="Time">The local time.</param>
/// <param name="Unit">The smallest unit in the text: a spreadsheet omits milliseconds, and often seconds.</param>
internal sealed record PreciseTime(DateTime Time, TimeSpan Unit)
{
    /// <summary>
    /// The error if other cultures read a different time. The time can still be compared: a record with exactly this time was exported in this culture.
    /// </summary>
    public FeishuApiException? Ambiguity { get; init; }

    /// <summary>Whether a time is the same, up to the smallest unit.</summary>
    public bool Matches(DateTime time)
    {
        // When clocks are set back, local times of that hour occur twice, and a spreadsheet does not say which one is meant.
        var behind = TimeZoneInfo.Local.IsAmbiguousTime(Time)
            ? time.ToLocalTime().Ticks - Time.Ticks
            : time.ToUniversalTime().Ticks - Time.ToUniversalTime().Ticks;
        return behind >= 0 && behind < Unit.Ticks;
    }
}
