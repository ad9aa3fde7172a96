using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>The records as objects: types, properties, times and enums.</summary>
public sealed class RecordTests : ConnectedTest
{
    private static readonly string[] Properties =
    [
        "Id", "TalentId", "JobTitle", "JobRecruitmentType", "Stage", "ResumeSource", "DeliveryType", "CreateTime", "ModifyTime",
        "TerminationType", "TerminationReason",
    ];

    private static readonly DateTimeOffset Created = DateTimeOffset.FromUnixTimeMilliseconds(1618500278644);

    [Fact]
    public async Task They_have_the_documented_type_and_its_properties_in_order()
    {
        var record = await ReadDocumentedAsync();

        Assert.Equal("FeishuHire.ExternalApplication", record.TypeNames[0]);
        Assert.Equal("FeishuHire.ExternalApplication", record.BaseObject.GetType().FullName);
        Assert.Equal(Properties, record.Properties.Select(property => property.Name));
    }

    [Fact]
    public async Task They_cannot_be_changed_by_mistake()
    {
        var record = await ReadDocumentedAsync();

        var result = await Shell.InvokeAsync("$args[0].Id = '1'", record);

        Assert.NotNull(result.Thrown);
        Assert.Equal("6989202908470446380", record.Properties["Id"].Value);
        Assert.All(record.Properties, property => Assert.False(property.IsSettable, property.Name));
    }

    [Fact]
    public async Task They_hold_what_Feishu_sends()
    {
        var record = await ReadDocumentedAsync();

        Assert.Equal("6989202908470446380", record.Properties["Id"].Value);
        Assert.Equal(Many, record.Properties["TalentId"].Value);
        Assert.Equal("高级Java", record.Properties["JobTitle"].Value);
        Assert.Equal("Social", $"{record.Properties["JobRecruitmentType"].Value}");
        Assert.Equal("简历初筛", record.Properties["Stage"].Value);
        Assert.Equal("lagou", record.Properties["ResumeSource"].Value);
        Assert.Equal("Sourced", $"{record.Properties["DeliveryType"].Value}");
        Assert.Equal(Created.LocalDateTime, record.Properties["CreateTime"].Value);
        Assert.Equal(Created.AddMilliseconds(1).LocalDateTime, record.Properties["ModifyTime"].Value);
        Assert.Equal("HR 主动终止", record.Properties["TerminationType"].Value);
        Assert.Equal("不合适", record.Properties["TerminationReason"].Value);
    }

    [Theory]
    [InlineData("""{ "id": "1" }""", "1")]
    [InlineData("""{ "id": null, "job_title": null, "create_time": null, "delivery_type": null, "job_recruitment_type": null }""", null)]
    public async Task They_are_null_where_Feishu_sends_nothing(string item, string? id)
    {
        var record = await ReadAsync(item);

        Assert.Equal(id, record.Properties["Id"].Value);
        Assert.All(record.Properties.Where(property => property.Name != "Id"), property => Assert.Null(property.Value));
    }

    [Fact]
    public async Task They_leave_out_what_they_do_not_know()
    {
        var record = await ReadAsync("""{ "id": "1", "salary": 1, "nested": { "a": [1] } }""");

        Assert.Equal(Properties, record.Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData("1618500278644")]
    [InlineData("\"1618500278644\"")]
    public async Task Times_are_local_and_keep_the_millisecond(string number)
    {
        var record = await ReadAsync($$"""{ "create_time": {{number}} }""");

        var time = Assert.IsType<DateTime>(record.Properties["CreateTime"].Value);
        Assert.Equal(DateTimeKind.Local, time.Kind);
        Assert.Equal(644, time.Millisecond);
        Assert.Equal(Created, new DateTimeOffset(time));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"\"")]
    public async Task Times_that_are_not_set_are_null_and_not_1970(string number) =>
        Assert.Null((await ReadAsync($$"""{ "create_time": {{number}} }""")).Properties["CreateTime"].Value);

    [Fact]
    public async Task Times_compare_with_now_in_the_right_way()
    {
        var now = DateTimeOffset.UtcNow;
        var old = await ReadAsync($$"""{ "create_time": {{Milliseconds(now.AddMinutes(-10))}} }""");
        var later = await ReadAsync($$"""{ "create_time": {{Milliseconds(now.AddMinutes(10))}} }""");

        var result = await Shell.InvokeAsync(
            """
            param($old, $later)
            $old.CreateTime -lt [datetime]::Now
            [datetime]::Now -gt $old.CreateTime
            $later.CreateTime -gt [datetime]::Now
            @($old, $later | Where-Object CreateTime -GE ([datetime]::Now.AddMinutes(-5))).Count
            """,
            old,
            later);

        Assert.Equal([true, true, true, 1], result.WithoutErrors().Objects);
    }

    [Theory]
    [InlineData("JobRecruitmentType", "job_recruitment_type", 1, "Social")]
    [InlineData("JobRecruitmentType", "job_recruitment_type", 2, "Campus")]
    [InlineData("DeliveryType", "delivery_type", 1, "Sourced")]
    [InlineData("DeliveryType", "delivery_type", 2, "Applied")]
    [InlineData("DeliveryType", "delivery_type", 3, "Referred")]
    [InlineData("DeliveryType", "delivery_type", 4, "Other")]
    public async Task Enums_compare_with_their_names(string property, string member, int number, string name)
    {
        var record = await ReadAsync($$"""{ "{{member}}": {{number}} }""");

        var result = await Shell.InvokeAsync(
            """
            param($record, $property, $name)
            $record.$property -eq $name
            $record.$property -eq 'Nonsense'
            @($record | Where-Object -Property $property -EQ $name).Count
            @($record | Where-Object -Property $property -In $name, 'x').Count
            [int]$record.$property
            "$($record.$property)"
            $record.$property.GetType().FullName
            """,
            record,
            property,
            name);

        Assert.Equal([true, false, 1, 1, number, name, $"FeishuHire.{property}"], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task Enums_keep_numbers_that_are_not_documented()
    {
        var record = await ReadAsync("""{ "delivery_type": 99, "job_recruitment_type": "7" }""");

        var result = await Shell.InvokeAsync(
            """
            param($record)
            [int]$record.DeliveryType
            [int]$record.JobRecruitmentType
            "$($record.DeliveryType)"
            $record.DeliveryType -eq 'Sourced'
            """,
            record);

        Assert.Equal([99, 7, "99", false], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task The_prompt_shows_a_table_with_whole_ids_short_dates_and_Chinese_text()
    {
        Shell.Host.Terminal.Width = 160;
        var day = Created.LocalDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var lines = await ShowAsync("Get-FeishuExternalApplication $args[0] -WarningAction Ignore", Many);

        Assert.Matches("^Id +TalentId +State +Stage +JobTitle +CreateTime +Why +ModifyTime *$", lines[0]);
        Assert.Matches($"^6989202908470446380 +6960663240925956459 +ended +简历初筛 +高级Java +{day} +.*不合适.* +{day}", lines[2]);
        Assert.Equal(2 + 20, lines.Length);
    }

    [Fact]
    public async Task The_prompt_shows_a_table_also_where_everything_is_missing()
    {
        Shell.Host.Terminal.Width = 160;
        Server.AddPage([new { id = "1" }]);

        var lines = await ShowAsync("Get-FeishuExternalApplication $args[0]; $Error", Few);

        Assert.Equal(3, lines.Length);
        Assert.Matches("^1 +active *$", lines[2]);
    }

    private async Task<string[]> ShowAsync(string script, string talentId) =>
        (await Shell.ShowAsync(script, talentId)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // The record in Feishu's documentation.
    private async Task<PSObject> ReadDocumentedAsync() =>
        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 1", Many)).WithoutErrors().Output.Single()!;

    private async Task<PSObject> ReadAsync(string item)
    {
        Server.Script.Add(
            ServerExtensions.Applications,
            Responses.Json(200, $$"""{"code":0,"msg":"success","data":{"items":[{{item}}],"has_more":false} }"""));
        return (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors().Output.Single()!;
    }

    private static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
