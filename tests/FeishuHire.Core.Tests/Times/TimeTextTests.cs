using System.Globalization;
using FeishuHire.Times;

namespace FeishuHire.Core.Tests.Times;

/// <summary>Text that is a time in every culture, in one culture, and in none.</summary>
public sealed class TimeTextTests
{
    private static readonly DateTime Time = new(2021, 4, 5, 9, 57, 58, DateTimeKind.Local);

    public static TheoryData<string> Cultures => ["", "en-US", "en-GB", "de-DE", "zh-CN", "th-TH", "fa-IR", "ar-SA"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_is_certain_is_the_same_time_in_every_culture(string culture)
    {
        var milliseconds = new DateTimeOffset(Time).ToUnixTimeMilliseconds();
        object[] certain =
        [
            Time, DateTime.SpecifyKind(Time, DateTimeKind.Unspecified), Time.ToUniversalTime(),
            new DateTimeOffset(Time), new DateTimeOffset(Time).ToOffset(TimeSpan.FromHours(-7)),
            milliseconds, (double)milliseconds, (decimal)milliseconds, milliseconds.ToString(CultureInfo.InvariantCulture),
            "2021-04-05T09:57:58", " 2021-04-05 09:57:58 ", "2021-04-05T09:57:58.000", "2021-04-05 09:57:58,000",
            Utc("yyyy-MM-ddTHH:mm:ssZ"), Utc("yyyy-MM-dd HH:mm:ss.fffffffZ"), Utc("yyyy-MM-ddTHH:mm:ss+00:00"), Utc("yyyy-MM-ddTHH:mm:ss+0000"),
            Time.ToString("o"), Time.ToUniversalTime().ToString("o"), "2021/4/5 9:57:58", "2021/04/05 09:57:58", "2021.4.5 9:57:58", "2021-4-5 9:57:58",
        ];

        Assert.All(certain, value =>
        {
            Assert.Equal((Time, DateTimeKind.Local), (TimeText.ReadCertain(value), TimeText.ReadCertain(value)?.Kind));
            Assert.Equal(Time, TimeText.ReadUnambiguous(value, CultureInfo.GetCultureInfo(culture)));
        });

        static string Utc(string format) => Time.ToUniversalTime().ToString(format, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Parts_may_be_missing_and_milliseconds_are_kept()
    {
        Assert.Equal(Time.Date, TimeText.ReadCertain("2021-04-05"));
        Assert.Equal(new DateTime(2021, 4, 5, 9, 57, 0), TimeText.ReadCertain("2021-04-05T09:57"));
        Assert.Equal(Time.AddMilliseconds(645), TimeText.ReadCertain("2021-04-05T09:57:58.645"));
        Assert.Equal(Time.AddMilliseconds(645), TimeText.ReadCertain(new DateTimeOffset(Time).ToUnixTimeMilliseconds() + 645));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("9:57")]
    [InlineData("4/15")]
    [InlineData("1.5")]
    [InlineData("4/15/21")]
    [InlineData("32/13/2021")]
    [InlineData("2021-02-30")]
    [InlineData("2021-13-01T00:00:00")]
    [InlineData("1617587878")]
    [InlineData("202104050957")]
    [InlineData("9999999999999")]
    [InlineData(1617587878)]
    [InlineData(0)]
    [InlineData(true)]
    public void What_is_no_time_is_not_read_in_any_culture(object value)
    {
        Assert.Null(TimeText.ReadCertain(value));
        Assert.All(Cultures, culture => Assert.Null(TimeText.ReadUnambiguous(value, CultureInfo.GetCultureInfo(culture))));
        Assert.All(Cultures, culture => Assert.Null(TimeText.Read(TimeText.Of(value), CultureInfo.GetCultureInfo(culture))));
    }

    [Theory]
    [InlineData("en-US", "1/2/2026", "2026-01-02")]
    [InlineData("en-US", "1/31/2026", "2026-01-31")]
    [InlineData("en-US", "January 2, 2026", "2026-01-02")]
    [InlineData("en-US", "31/1/2026", null)]
    [InlineData("en-US", "1.2.2026", null)]
    [InlineData("en-GB", "1/2/2026", null)]
    [InlineData("en-GB", "1/1/2026", "2026-01-01")]
    [InlineData("en-GB", "31/1/2026", "2026-01-31")]
    [InlineData("en-GB", "1/31/2026", null)]
    [InlineData("de-DE", "1.2.2026", "2026-02-01")]
    [InlineData("de-DE", "05.01.2026 09:30:15", "2026-01-05")]
    [InlineData("en-GB", "1.2.2026", "2026-02-01")]
    [InlineData("de-DE", "31.1.2026", "2026-01-31")]
    [InlineData("zh-CN", "1/2/2026", null)]
    [InlineData("zh-CN", "2026/1/2", "2026-01-02")]
    [InlineData("th-TH", "1/2/2026", null)]
    [InlineData("th-TH", "1/2/2569", "2026-02-01")]
    [InlineData("fa-IR", "1404/10/12", "2026-01-02")]
    [InlineData("fa-IR", "1/2/2026", null)]
    public void Text_is_read_where_it_means_one_time(string culture, string text, string? expected) => Assert.Equal(
        expected,
        TimeText.ReadUnambiguous(text, CultureInfo.GetCultureInfo(culture))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Only_cultures_with_slashes_and_the_Gregorian_calendar_write_the_month_first_and_none_writes_the_day_after_the_year() => Assert.All(
        CultureInfo.GetCultures(CultureTypes.AllCultures),
        culture =>
        {
            var format = culture.DateTimeFormat;
            var order = string.Concat(format.ShortDatePattern.Where("yMd".Contains).Distinct());
            Assert.True(order is "yMd" or "dMy" or "Mdy", culture.Name);
            Assert.True(order != "Mdy" || (format.DateSeparator == "/" && format.Calendar is GregorianCalendar), culture.Name);
        });
}
