using System;

namespace FeishuHire.Sandbox.Data;

/// <summary>What the times of the sample data are counted from. It changes once a day, so that they stay the same for a day.</summary>
internal static class SampleClock
{
    /// <summary>The beginning of the day in UTC.</summary>
    public static DateTimeOffset Today(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);
}
