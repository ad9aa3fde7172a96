using System.Globalization;

namespace FeishuHire.Reports.Tests;

/// <summary>The times of an input are read in one way, or not at all.</summary>
public sealed class InputTimesTests
{
    private static readonly string[] Names = ["en-US", "en-GB", "de-DE", "fr-FR", "zh-CN", "ja-JP", "th-TH", "fa-IR", "sv-SE"];

    public static TheoryData<string> Cultures => [.. Names];

    /// <summary>Dzongkha has words in its times that .NET itself cannot read.</summary>
    private static IEnumerable<CultureInfo> Writers =>
        CultureInfo.GetCultures(CultureTypes.AllCultures).Where(culture => culture.TwoLetterISOLanguageName != "dz");

    [Fact]
    public void With_the_culture_that_wrote_them_they_come_back_in_every_culture() => Assert.All(Writers, writer =>
    {
        var times = Times(seed: writer.Name.Length, count: 50);
        Assert.Equal(times, Read(writer, times.Select(time => time.ToString(writer))));
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Without_a_culture_they_are_the_same_or_an_error_whatever_culture_wrote_them(string reader)
    {
        var misread = new List<string>();
        var read = 0;
        foreach (var writer in Writers)
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var times = Times(seed, count: 1 << (seed % 6));
                var texts = times.Select(time => time.ToString(writer)).ToList();
                if (TryRead(reader, texts) is not { } result)
                {
                    continue;
                }

                read++;
                misread.AddRange(times.Zip(result).Where(pair => pair.First != pair.Second).Select(pair => $"{writer.Name}: {pair}"));
            }
        }

        Assert.Empty(misread);
        Assert.True(read > 12 * 20, $"{read}");
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Without_a_culture_they_come_back_where_they_were_written_and_one_shows_the_order(string culture)
    {
        List<DateTime> times = [new(2021, 4, 1, 9, 57, 58), new(2021, 12, 3, 21, 0, 7), new(2021, 4, 15, 9, 57, 58), new(2021, 8, 8)];

        Assert.Equal(times, TryRead(culture, times.Select(time => time.ToString(CultureInfo.GetCultureInfo(culture)))));
    }

    [Theory]
    [InlineData("en-US", "4/1/2021 9:57:58 AM", "5/1/2021 9:57:58 AM", true)]
    [InlineData("en-GB", "01/04/2021 09:57:58", "01/05/2021 09:57:58", true)]
    [InlineData("fr-FR", "01/04/2021 09:57:58", "04/04/2021 09:57:58", true)]
    [InlineData("en-US", "4/4/2021 9:57:58 AM", "5/5/2021 9:57:58 AM", false)]
    [InlineData("de-DE", "01.04.2021 09:57:58", "01.05.2021 09:57:58", false)]
    [InlineData("zh-CN", "2021/4/1 9:57", "2021/5/1 9:57", false)]
    [InlineData("th-TH", "1/4/2564 9:57:58", "1/5/2564 9:57:58", false)]
    [InlineData("fa-IR", "1400/1/12 9:57:58", "1400/2/11 9:57:58", false)]
    public void Where_no_time_shows_the_order_of_day_and_month_that_is_an_error(string culture, string first, string second, bool isError)
    {
        var times = new InputTimes(CultureInfo.GetCultureInfo(culture));
        Read(times, first, second);
        times.Verify();

        times = SampleReport.In(culture, () => new InputTimes(culture: null));
        Read(times, first, second);
        var error = Record.Exception(times.Verify) as ReportException;

        Assert.Equal(isError ? ReportErrorId.ReportTimeAmbiguous : null, error?.ErrorId);
        Assert.Equal(isError, error?.Message.Contains($"Record 1 of the input: the CreateTime '{first}'", StringComparison.Ordinal) ?? false);
    }

    [Theory]
    [InlineData("en-US", "15/4/2021 9:57", ReportErrorId.ReportTimeAmbiguous)]
    [InlineData("en-US", "01.04.2021 09:57:58", ReportErrorId.ReportTimeAmbiguous)]
    [InlineData("en-GB", "4/15/2021 9:57:58 AM", ReportErrorId.ReportTimeAmbiguous)]
    [InlineData("zh-CN", "4/1/2021 9:57:58 AM", ReportErrorId.ReportTimeAmbiguous)]
    [InlineData("th-TH", "4/1/2021 9:57:58 AM", ReportErrorId.ReportTimeAmbiguous)]
    [InlineData("th-TH", "1400/1/26", ReportErrorId.ReportRecordInvalid)]
    [InlineData("en-US", "15/4/2564 9:57:58", ReportErrorId.ReportRecordInvalid)]
    [InlineData("en-US", "31/4/2021", ReportErrorId.ReportRecordInvalid)]
    public void What_the_culture_does_not_write_is_an_error_named_or_not(string culture, string text, object expected)
    {
        InputTimes[] both = [new(CultureInfo.GetCultureInfo(culture)), SampleReport.In(culture, () => new InputTimes(culture: null))];

        Assert.All(both, times =>
        {
            var error = Assert.Throws<ReportException>(() => Read(times, text));
            Assert.Equal(expected, error.ErrorId);
            Assert.Contains(culture, error.Message, StringComparison.Ordinal);
            Assert.Contains("-Culture", error.Message, StringComparison.Ordinal);
            Assert.Contains("ISO 8601", error.Message, StringComparison.Ordinal);
        });
    }

    private static IReadOnlyList<DateTime> Times(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new DateTime(2001, 1, 1).AddSeconds(random.Next(30 * 365 * 86400)))];
    }

    private static List<DateTime> Read(CultureInfo culture, IEnumerable<string> texts) => Read(new InputTimes(culture), [.. texts]);

    private static List<DateTime>? TryRead(string culture, IEnumerable<string> texts) => SampleReport.In(culture, () =>
    {
        var times = new InputTimes(culture: null);
        try
        {
            var read = Read(times, [.. texts]);
            times.Verify();
            return read;
        }
        catch (ReportException)
        {
            return null;
        }
    });

    private static List<DateTime> Read(InputTimes times, params string[] texts) =>
        [.. texts.Select((text, index) => times.Read(text, "CreateTime", index + 1)!.Value)];
}
