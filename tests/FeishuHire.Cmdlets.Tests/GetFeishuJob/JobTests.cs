using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuJob;

/// <summary>The time range of a list of jobs, and the properties of jobs.</summary>
public sealed class JobTests : ConnectedTest
{
    private const string One = """
        {"id":"7","title":"高级工程师","code":"R18","active_status":2,"process_type":9,"recruitment_type":{"zh_name":"全职","en_name":"FullTime"},
         "job_type":{"zh_name":"","en_name":"Finance"},"department":{"id":"od-1","zh_name":"研发部"},"head_count":"3","min_salary":20,"required_degree":6,
         "city":{"zh_name":"北京"},"city_list":[{"code":"1","name":{"zh_cn":"上海"}},null,{"code":"2","name":{"en_us":"Singapore"}}],
         "create_timestamp":"1618500278644","update_timestamp":"soon","expiry_timestamp":"0"}
        """;

    [Fact]
    public async Task A_range_of_time_limits_the_list()
    {
        var all = (await Shell.InvokeAsync("Get-FeishuJob -All")).WithoutErrors().Values("UpdateTime").Cast<DateTime>().ToList();
        var (after, before) = (DateTime.Now.AddDays(-300), DateTime.Now.AddDays(-100));

        var jobs = await Shell.InvokeAsync("Get-FeishuJob -UpdatedAfter $args[0] -UpdatedBefore $args[1] -All", after, before);

        Assert.Equal(all.Count(time => time >= after && time <= before), jobs.WithoutErrors().Output.Count);
        Assert.NotEmpty(jobs.Output);
    }

    [Fact]
    public async Task An_empty_range_is_an_error_that_costs_no_request()
    {
        var result = await Shell.InvokeAsync("Get-FeishuJob -UpdatedAfter 2026-02-01 -UpdatedBefore 2026-01-01");

        Assert.StartsWith("InvalidParameter,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Server.RequestsTo("jobs"));
    }

    [Theory]
    [InlineData("Get-FeishuJob", "jobs", """{"code":0,"data":{"has_more":false,"items":[JOB]}}""")]
    [InlineData("Get-FeishuJob 7", "7", """{"code":0,"data":{"job":JOB}}""")]
    public async Task Each_field_is_read_and_names_are_Chinese_where_there_is_a_Chinese_one(string script, string api, string body)
    {
        Server.Script.Add(api, Responses.Json(200, body.Replace("JOB", One, StringComparison.Ordinal)));

        var result = (await Shell.InvokeAsync($"{script} | ForEach-Object {{ ($_.PSObject.Properties | ForEach-Object {{ \"$($_.Value)\" }}) -join '|' }}")).WithoutErrors();

        var time = DateTimeOffset.FromUnixTimeMilliseconds(1618500278644).LocalDateTime.ToString(CultureInfo.InvariantCulture);
        Assert.Equal($"7|高级工程师|R18|Inactive|9|全职|Finance|研发部|上海, Singapore|3|20||Bachelor|{time}||||", Assert.Single(result.Output));
        Assert.Equal("Values that could not be read are $null in the output: update_timestamp (1).", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task The_table_shows_title_department_city_and_status()
    {
        Server.Script.Add("jobs", Responses.Json(200, """{"code":0,"data":{"has_more":false,"items":[JOB]}}""".Replace("JOB", One, StringComparison.Ordinal)));

        var text = await Shell.ShowAsync("Get-FeishuJob 3>$null");

        Assert.Matches(@"Id +Title +Department +City +Status +UpdateTime\r?\n", text);
        Assert.Matches("7 +高级工程师 +研发部 +上海.* +Inactive", text);
    }
}
