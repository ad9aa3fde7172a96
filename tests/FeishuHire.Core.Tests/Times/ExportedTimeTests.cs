using System.Globalization;
using FeishuHire.ExternalApplications;
using FeishuHire.Times;
using FeishuHire.Writing.Fields;

namespace FeishuHire.Core.Tests.Times;

/// <summary>Random times that are exported in one culture and read in another: the same instant or an error, never another instant.</summary>
public sealed class ExportedTimeTests
{
    private const int Times = 200;

    public static TheoryData<string> Cultures => ["", "en-US", "en-GB", "de-DE", "zh-CN", "th-TH", "fa-IR", "ar-SA", "fr-FR"];

    private static readonly WritableField<ExternalApplication> Field = ApplicationFields.All.Single(field => field.Name == "CreateTime");

    private static CultureInfo[] All => [.. Cultures.Select(row => CultureInfo.GetCultureInfo(row.Data))];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void As_rows_have_them_they_come_back_to_the_millisecond(string writer)
    {
        var former = CultureInfo.CurrentCulture;
        try
        {
            foreach (var time in Random(seed: 1))
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(writer);
                var text = TimeText.Iso8601Of(time);
                Assert.Equal(29, text.Length);
                Assert.All(All, reader => Assert.Equal(time.ToUniversalTime(), Read(text, reader)?.ToUniversalTime()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void As_Export_Csv_writes_them_they_come_back_to_the_second_or_not_at_all(string writer)
    {
        foreach (var time in Random(seed: 2))
        {
            // What Export-Csv does.
            var text = time.ToString(CultureInfo.GetCultureInfo(writer));
            Assert.All(All, reader => Assert.Contains(Read(text, reader), new DateTime?[] { null, time.AddMilliseconds(-time.Millisecond) }));
        }
    }

    // As New- and Set-FeishuExternalApplication read a cell.
    private static DateTime? Read(string text, CultureInfo reader)
    {
        try
        {
            var value = Field.Read(text, reader)!;
            Field.Validate(value);
            var record = new ExternalApplication();
            Field.SetValue(record, value);
            return record.CreateTime;
        }
        catch (FeishuApiException e) when (e.ErrorId == FeishuErrorId.InvalidParameter)
        {
            return null;
        }
    }

    private static IEnumerable<DateTime> Random(int seed)
    {
        var random = new Random(seed);
        var from = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var to = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        return Enumerable.Range(0, Times).Select(_ => DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(from, to)).LocalDateTime);
    }
}
