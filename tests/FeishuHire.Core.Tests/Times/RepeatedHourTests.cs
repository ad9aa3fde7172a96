using System.Globalization;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Times;

namespace FeishuHire.Core.Tests.Times;

/// <summary>The hour before a clock is set back, which it shows twice.</summary>
[Collection(nameof(ExclusiveTests))]
public sealed class RepeatedHourTests
{
    [Fact]
    public void Both_are_told_apart()
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes its time zone from a variable.");
        Environment.SetEnvironmentVariable("TZ", "America/New_York");
        TimeZoneInfo.ClearCachedData();
        try
        {
            var first = DateTimeOffset.Parse("2025-11-02T01:30:00.123-04:00", CultureInfo.InvariantCulture).LocalDateTime;
            var second = DateTimeOffset.Parse("2025-11-02T01:30:00.123-05:00", CultureInfo.InvariantCulture).LocalDateTime;

            Assert.Equal("2025-11-02T01:30:00.123-04:00", TimeText.Iso8601Of(first));
            Assert.Equal("2025-11-02T01:30:00.123-05:00", TimeText.Iso8601Of(second));
            Assert.Equal(first.ToUniversalTime(), TimeText.ReadCertain(TimeText.Iso8601Of(first))!.Value.ToUniversalTime());
            Assert.Equal(second.ToUniversalTime(), TimeText.ReadCertain(TimeText.Iso8601Of(second))!.Value.ToUniversalTime());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
