using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.TestFeishuHireSession;

/// <summary>An error that every request would get becomes one failed check.</summary>
public sealed class WholeAppTests : SessionCheckTest
{
    [Theory]
    [InlineData("IpAddress", 99991401, 403, "'Security Settings'")]
    [InlineData("Release", 99991662, 400, "'Version Management & Release'")]
    [InlineData("Release", 99991673, 200, "'Version Management & Release'")]
    [InlineData("Quota", 99991403, 429, "next month")]
    [InlineData("AccessToken", 99991543, 400, "'Credentials & Basic Info'")]
    [InlineData("Connection", 1002001, 500, "Run the command again later")]
    public async Task It_fails_with_advice_and_nothing_else_is_sent(string name, int code, int status, string advice)
    {
        Server.Script.Add(Talents, Responses.Code(status, code));

        var checks = await TestAsync();

        AssertStatus(checks, "NotTested", (name, "Failed"));
        Assert.Contains(advice, Text(checks[name], "Advice"), StringComparison.Ordinal);
        Assert.Contains($"code {code}", Text(checks[name], "Message"), StringComparison.Ordinal);
        Assert.All(checks.Keys.Skip(OfApp.Length), scope => Assert.Equal($"Not tested, because the check {name} failed.", Text(checks[scope], "Message")));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_token_that_stays_rejected_fails_the_check_of_the_token()
    {
        Server.Script.Add(Talents, Responses.Code(400, 99991663), times: 2);

        var checks = await TestAsync();

        AssertStatus(checks, "NotTested", ("AccessToken", "Failed"));
        Assert.Contains("Connect-FeishuHire", Text(checks["AccessToken"], "Advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_tested_before_it_stays_tested()
    {
        Server.Script.Add(Jobs, Responses.Code(429, 99991403));

        var checks = await TestAsync();

        Assert.Equal("Failed", Text(checks["Quota"], "Status"));
        Assert.Equal("Passed", Text(checks["hire:talent:readonly"], "Status"));
        Assert.All(
            checks.Keys.SkipWhile(name => name != "hire:job:readonly"), scope => Assert.Equal("NotTested", Text(checks[scope], "Status")));
        Assert.All(
            checks.Keys.Except(["Quota"]).TakeWhile(name => name != "hire:job:readonly"), name => Assert.Equal("Passed", Text(checks[name], "Status")));
    }

    [Fact]
    public async Task A_server_that_is_gone_fails_the_check_of_the_connection()
    {
        Server.Script.Add(Talents, Responses.Reset(), times: 2);

        AssertStatus(await TestAsync(), "NotTested", ("Connection", "Failed"));
    }

    [Fact]
    public async Task An_answer_that_tells_nothing_about_the_scope_leaves_it_untested()
    {
        Server.Script.Add(Jobs, Responses.Code(400, 1002002));

        var checks = await TestAsync();

        AssertStatus(checks, "Passed", ("hire:job:readonly", "NotTested"));
        Assert.Contains("code 1002002", Text(checks["hire:job:readonly"], "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_in_Chinese_too()
    {
        Server.Script.Add(Talents, Responses.Code(403, 99991401));

        var result = await Shell.InvokeAsync("[cultureinfo]::CurrentUICulture = 'zh-CN'; Test-FeishuHireSession");

        Assert.Equal("未检查，因为 IpAddress 未通过。", result.Values("Message").Last());
        Assert.Contains("“安全设置”", (string)result.Values("Advice").ElementAt(2)!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_what_to_click_in_80_columns()
    {
        Server.Script.Add(Talents, Responses.Code(403, 99991401));
        Shell.Host.Terminal.Width = 80;

        var table = await Shell.ShowAsync("Test-FeishuHireSession");

        Assert.Matches(@"Status +Name +Detail *\r?\n", table);
        Assert.Matches(@"Failed +IpAddress +In the developer console", table);
        Assert.Contains("Settings'", table, StringComparison.Ordinal);
    }
}
