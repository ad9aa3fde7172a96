using System.Globalization;

namespace FeishuHire.Reports.Tests;

public sealed class ApplicationRecordTests
{
    private static readonly DateTime Time = new(2024, 3, 5, 17, 6, 7, DateTimeKind.Local);

    [Fact]
    public void A_row_of_text_becomes_an_application()
    {
        var application = Read(new()
        {
            ["Id"] = "6989202908470446380",
            ["TalentId"] = "6960663240925956459",
            ["JobTitle"] = "高级Java",
            ["JobRecruitmentType"] = "Social",
            ["Stage"] = "一面",
            ["ResumeSource"] = "lagou",
            ["DeliveryType"] = "99",
            ["CreateTime"] = Time.ToString(CultureInfo.CurrentCulture),
            ["ModifyTime"] = "",
            ["TerminationType"] = "",
            ["TerminationReason"] = null,
        });

        Assert.Equal(("6989202908470446380", "6960663240925956459"), (application.Id, application.TalentId));
        Assert.Equal(("高级Java", "一面", "lagou"), (application.JobTitle, application.Stage, application.ResumeSource));
        Assert.Equal((JobRecruitmentType.Social, (DeliveryType)99), (application.JobRecruitmentType, application.DeliveryType));
        Assert.Equal((Time, DateTimeKind.Local), (application.CreateTime, application.CreateTime!.Value.Kind));
        Assert.Null(application.ModifyTime);
        Assert.Null(application.TerminationType);
        Assert.Null(application.TerminationReason);
    }

    [Fact]
    public void Columns_may_be_missing() => Assert.Equal("一面", Read(new() { ["Stage"] = "一面" }).Stage);

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Times_are_read_as_the_same_culture_wrote_them(string culture) => Assert.Equal(
        Time,
        SampleReport.In(culture, () => Read(new() { ["CreateTime"] = Time.ToString(CultureInfo.CurrentCulture) }).CreateTime));

    [Fact]
    public void Times_of_other_kinds_become_local_ones()
    {
        object[] same = [Time.ToUniversalTime(), new DateTimeOffset(Time), Time.ToString("o"), Time.ToUniversalTime().ToString("o"), Time.ToString("s")];

        Assert.All(same, time =>
        {
            var read = Read(new() { ["CreateTime"] = time }).CreateTime!.Value;
            Assert.Equal((Time, DateTimeKind.Local), (read, read.Kind));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1L)]
    [InlineData("1")]
    [InlineData("sourced")]
    [InlineData(DeliveryType.Sourced)]
    public void Enums_are_read_from_names_and_numbers(object value) =>
        Assert.Equal(DeliveryType.Sourced, Read(new() { ["DeliveryType"] = value }).DeliveryType);

    [Theory]
    [InlineData("CreateTime", "32/13/2021")]
    [InlineData("ModifyTime", "soon")]
    [InlineData("DeliveryType", "Carried")]
    [InlineData("DeliveryType", "Sourced, Other")]
    [InlineData("JobRecruitmentType", "1.5")]
    public void A_cell_that_cannot_be_read_is_named_with_its_record(string column, string cell)
    {
        var error = Assert.Throws<ReportException>(() => Read(new() { [column] = cell }));

        Assert.Equal(ReportErrorId.ReportRecordInvalid, error.ErrorId);
        Assert.Contains("17", error.Message, StringComparison.Ordinal);
        Assert.Contains(column, error.Message, StringComparison.Ordinal);
        Assert.Contains(cell, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_only_ids_is_no_application()
    {
        Assert.Throws<ReportException>(() => Read(new() { ["Id"] = 4711, ["Name"] = "pwsh" }));
        Assert.Throws<ReportException>(() => Read(new() { ["TalentId"] = "6960663240925956459" }));
        Assert.Throws<ReportException>(() => Read([]));
    }

    private static ExternalApplication Read(Dictionary<string, object?> cells) =>
        ApplicationRecord.Read(name => cells.TryGetValue(name, out var value) ? (true, value) : (false, null), 17, new InputTimes(culture: null));
}
