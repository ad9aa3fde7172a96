using System.Globalization;
using System.Text.Json;
using FeishuHire.ExternalApplications;

namespace FeishuHire.Core.Tests.Json;

public sealed class ExternalApplicationJsonTests
{
    // The sample response in Feishu's documentation.
    private const string Documented = """
        {"job_recruitment_type":1,"job_title":"高级Java","resume_source":"lagou","stage":"简历初筛","talent_id":"6960663240925956459",
        "termination_reason":"不合适","delivery_type":1,"modify_time":1618500278645,"create_time":1618500278644,
        "termination_type":"HR 主动终止","id":"6989202908470446380"}
        """;

    [Fact]
    public void Every_member_of_the_documented_sample_is_read()
    {
        var application = Read(Documented);

        Assert.Equal("6989202908470446380", application.Id);
        Assert.Equal("6960663240925956459", application.TalentId);
        Assert.Equal("高级Java", application.JobTitle);
        Assert.Equal(JobRecruitmentType.Social, application.JobRecruitmentType);
        Assert.Equal("简历初筛", application.Stage);
        Assert.Equal("lagou", application.ResumeSource);
        Assert.Equal(DeliveryType.Sourced, application.DeliveryType);
        Assert.Equal(Utc("2021-04-15T15:24:38.644"), application.CreateTime!.Value.ToUniversalTime());
        Assert.Equal(Utc("2021-04-15T15:24:38.645"), application.ModifyTime!.Value.ToUniversalTime());
        Assert.Equal("HR 主动终止", application.TerminationType);
        Assert.Equal("不合适", application.TerminationReason);
    }

    [Fact]
    public void The_properties_have_the_order_and_the_types_of_the_design() => Assert.Equal(
        [
            ("Id", typeof(string)), ("TalentId", typeof(string)), ("JobTitle", typeof(string)),
            ("JobRecruitmentType", typeof(JobRecruitmentType?)), ("Stage", typeof(string)), ("ResumeSource", typeof(string)),
            ("DeliveryType", typeof(DeliveryType?)), ("CreateTime", typeof(DateTime?)), ("ModifyTime", typeof(DateTime?)),
            ("TerminationType", typeof(string)), ("TerminationReason", typeof(string)),
        ],
        typeof(ExternalApplication).GetProperties().Select(property => (property.Name, property.PropertyType)));

    [Fact]
    public void Each_member_may_be_missing_by_itself()
    {
        using var document = JsonDocument.Parse(Documented);
        foreach (var missing in document.RootElement.EnumerateObject())
        {
            var members = document.RootElement.EnumerateObject().Where(member => member.Name != missing.Name).Select(member => member.ToString());
            var application = Read($"{{{string.Join(",", members)}}}");

            Assert.Single(typeof(ExternalApplication).GetProperties(), property => property.GetValue(application) is null);
        }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("0000000000000000001")]
    [InlineData("6989202908470446381")]
    public void Ids_of_nineteen_digits_keep_every_digit(string id)
    {
        var application = Read($$"""{"id":"{{id}}","talent_id":"{{id}}"}""");

        Assert.Equal((id, id), (application.Id, application.TalentId));
    }

    [Theory]
    [InlineData("1618500278644", "2021-04-15T15:24:38.644")]
    [InlineData("\"1618500278644\"", "2021-04-15T15:24:38.644")]
    [InlineData("1", "1970-01-01T00:00:00.001")]
    [InlineData("4102444800000", "2100-01-01T00:00:00")]
    [InlineData("253370764800000", "9999-01-01T00:00:00")]
    [InlineData("0", null)]
    [InlineData("\"0\"", null)]
    [InlineData("-1", null)]
    [InlineData("\"-62135596800000\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Times_are_local_to_the_millisecond_or_missing(string json, string? utc)
    {
        var application = Read($$"""{"create_time":{{json}},"modify_time":{{json}}}""");

        Assert.Equal(application.CreateTime, application.ModifyTime);
        Assert.Equal(utc is null ? null : Utc(utc), application.CreateTime?.ToUniversalTime());
        Assert.True(application.CreateTime is null or { Kind: DateTimeKind.Local });
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("253402300800000")]
    [InlineData("99999999999999999999")]
    public void What_is_no_time_is_an_error_and_not_a_wrong_time(string json) =>
        Assert.Throws<JsonException>(() => Read($$"""{"create_time":{{json}}}"""));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("\"2\"", 2)]
    [InlineData("0", 0)]
    [InlineData("99", 99)]
    [InlineData("-3", -3)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Enums_keep_every_number(string json, int? number)
    {
        var application = Read($$"""{"job_recruitment_type":{{json}},"delivery_type":{{json}}}""");

        Assert.Equal((number, number), ((int?)application.JobRecruitmentType, (int?)application.DeliveryType));
    }

    [Theory]
    [InlineData("\"Social\"")]
    [InlineData("2147483648")]
    [InlineData("[]")]
    public void What_is_no_enum_is_an_error(string json) => Assert.Throws<JsonException>(() => Read($$"""{"delivery_type":{{json}}}"""));

    [Fact]
    public void The_names_of_the_enums_are_those_of_the_design()
    {
        Assert.Equal(["Social=1", "Campus=2"], Enum.GetValues<JobRecruitmentType>().Select(value => $"{value}={value:D}"));
        Assert.Equal(["Sourced=1", "Applied=2", "Referred=3", "Other=4"], Enum.GetValues<DeliveryType>().Select(value => $"{value}={value:D}"));
    }

    [Fact]
    public void Text_that_is_empty_stays_empty_and_text_with_any_characters_is_kept()
    {
        var application = Read("""{"stage":"","job_title":"a\nb\"c\u0000\ud83d\ude00"}""");

        Assert.Equal(("", "a\nb\"c\0😀"), (application.Stage, application.JobTitle));
    }

    private static ExternalApplication Read(string json)
    {
        var response = JsonSerializer.Deserialize(
            $$$"""{"code":0,"data":{"items":[{{{json}}}]}}""", ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication);
        return Assert.Single(response!.Data!.Items!)!;
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
