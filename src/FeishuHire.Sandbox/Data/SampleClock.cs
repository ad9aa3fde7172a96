using System;

namespace FeishuHire.Sandbox.Data;

/// <summary>The time that the sample data is relative to. It changes once a day, so the data stays the same for a day.</summary>
internal static class SampleClock
{
    /// <summary>The start of the day in UTC.</summary>
    public static DateTimeOffset Today(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);
}
