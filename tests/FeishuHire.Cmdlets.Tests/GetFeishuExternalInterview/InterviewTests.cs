using System.Globalization;
using System.Text.Json;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalInterview;

/// <summary>Interviews by external application and by id, and their properties.</summary>
public sealed class InterviewTests : ConnectedTest
{
    private const string Api = "batch_query";

    // An application of the sample data with three interviews, and their ids.
    private const string Application = "6989202908470447000";
    private static readonly string[] Interviews = ["7310000000000000010", "7310000000000000011", "7310000000000000012"];

    private const string One = """
        {"id":"7","external_application_id":"8","participate_status":9,"begin_time":1618500278644,"end_time":"late",
         "interview_assessments":[{"id":"5","username":"Li\u001b[31m","conclusion":2,"content":"好","assessment_dimension_list":[
           {"assessment_type":4,"title":"T","description":"D","score":"8","option":"A","options":["A","B"],"content":"C"}]}]}
        """;

    [Theory]
    [InlineData("Get-FeishuExternalApplication $args[0] -All | Get-FeishuExternalInterview")]
    [InlineData("Get-FeishuExternalInterview (Get-FeishuExternalApplication $args[0] -All)")]
    [InlineData("(Get-FeishuExternalApplication $args[0] -All).Id | Get-FeishuExternalInterview -All")]
    [InlineData("Get-FeishuExternalApplication $args[0] -All | ForEach-Object { [pscustomobject]@{ external_application_id = $_.Id } } | Get-FeishuExternalInterview -All")]
    [InlineData("Get-FeishuExternalApplication $args[0] -All | Get-FeishuExternalInterview | Get-FeishuExternalInterview")]
    public async Task Those_of_external_applications_come_in_the_order_of_the_input(string script)
    {
        var applications = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Few)).WithoutErrors().Values("Id").ToList();

        var result = await Shell.InvokeAsync(script, Few);

        Assert.Equal(12, result.WithoutErrors().Output.Count);
        Assert.Equal(12, result.Values("Id").Distinct().Count());
        Assert.Equal(applications.Intersect(result.Values("ExternalApplicationId")), result.Values("ExternalApplicationId").Distinct());
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task The_first_page_comes_with_a_warning_from_which_reading_resumes()
    {
        var first = (await Shell.InvokeAsync("Get-FeishuExternalInterview $args[0] -PageSize 2", Application)).WithoutErrors();

        Assert.Equal(Interviews[..2], first.Values("Id"));
        var warning = Assert.Single(first.Warnings);
        Assert.StartsWith($"External application '{Application}' has more external interviews than were read.", warning, StringComparison.Ordinal);
        var rest = (await Shell.InvokeAsync(warning[warning.IndexOf("Get-FeishuExternalInterview ", StringComparison.Ordinal)..])).WithoutErrors();
        Assert.Equal(Interviews[2..], rest.Values("Id"));
    }

    [Fact]
    public async Task Twenty_ids_go_in_a_request()
    {
        var ids = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | Get-FeishuExternalInterview", Many)).WithoutErrors().Values("Id").ToList();
        Server.ClearRequests();

        var result = (await Shell.InvokeAsync("Get-FeishuExternalInterview -Id $args[0]", ids)).WithoutErrors();

        Assert.Equal(ids, result.Values("Id"));
        Assert.Equal(
            Enumerable.Repeat(20, ids.Count / 20).Append(ids.Count % 20),
            Server.RequestsTo(Api).Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("external_interview_id_list").GetArrayLength()).OrderDescending());
    }

    [Theory]
    [InlineData("Get-FeishuExternalInterview 8")]
    [InlineData("Get-FeishuExternalInterview -Id 7")]
    public async Task Each_field_is_read_and_a_value_that_cannot_be_read_is_counted(string script)
    {
        Server.Script.Add(Api, Responses.Json(200, """{"code":0,"data":{"has_more":false,"items":[ONE]}}""".Replace("ONE", One, StringComparison.Ordinal)));

        var result = (await Shell.InvokeAsync($$"""
            $i = {{script}}
            "$($i.Id)|$($i.ExternalApplicationId)|$($i.ParticipateStatus)|$($i.BeginTime.Kind)|$($i.BeginTime.Millisecond)|$($i.BeginTime)|$($i.EndTime)"
            $a = $i.Assessments
            "$($a.Count)|$($a.Id)|$($a.Username.Length)|$($a.Conclusion)|$($a.Content)"
            $d = $a.AssessmentDimensionList
            "$($d.AssessmentType)|$($d.Title)|$($d.Description)|$($d.Score)|$($d.Option)|$($d.Options -join ',')|$($d.Content)"
            """)).WithoutErrors();

        var time = DateTimeOffset.FromUnixTimeMilliseconds(1618500278644).LocalDateTime.ToString(CultureInfo.InvariantCulture);
        Assert.Equal([$"7|8|9|Local|644|{time}|", "1|5|7|Passed|好", "MultipleChoice|T|D|8|A|A,B|C"], result.Objects);
        Assert.Equal("Values that could not be read are $null in the output: end_time (1).", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task Views_show_who_decided_what_and_nothing_that_steers_the_terminal()
    {
        Server.Script.Add(Api, Responses.Json(200, """{"code":0,"data":{"has_more":false,"items":[ONE]}}""".Replace("ONE", One, StringComparison.Ordinal)), times: 2);
        Shell.Host.Terminal.Width = 100;

        var table = await Shell.ShowAsync("Get-FeishuExternalInterview -Id 7 3>$null");
        var text = await Shell.ShowAsync("\"$((Get-FeishuExternalInterview -Id 7 3>$null).Assessments)\"");

        Assert.Matches(@"Id +ExternalApplicationId +BeginTime +Conclusion +ParticipateStatus\r?\n", table);
        Assert.Matches(@"7 +8 +2021-04-1\d \d\d:24 +Passed +9 *\r?\n", table);
        Assert.Equal("Li [31m: Passed", text.Trim());
    }

    [Fact]
    public async Task The_ids_that_were_read_are_offered_at_the_prompt()
    {
        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 2 3>$null | Get-FeishuExternalInterview", Many)).WithoutErrors();

        Assert.Contains(Application, Shell.Complete("Get-FeishuExternalInterview ").Select(match => match.CompletionText));
        Assert.Equal(Interviews.Reverse(), Shell.Complete("Get-FeishuExternalInterview -Id ").Select(match => match.CompletionText));
    }
}
