using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Cmdlets.Tests.TestFeishuHireSession;

/// <summary>The check of each scope.</summary>
public sealed class ScopeTests : SessionCheckTest
{
    [Fact]
    public async Task Every_scope_of_the_cmdlets_is_tested_with_one_request_and_none_that_follows_from_another()
    {
        var checks = await TestAsync();

        AssertStatus(checks, "Passed");
        Assert.Equal(Paths.Distinct(), Paths);
        Assert.Equal("v1/talents", Paths.First());
        Assert.All(["v1/external_applications", "v1/jobs", "v1/external_offers/batch_query"], path => Assert.Contains(path, Paths));
        Assert.DoesNotContain("v1/external_interviews/batch_query", Paths);
        Assert.DoesNotContain("v1/external_background_checks/batch_query", Paths);
        Assert.All(Server.Requests, request => Assert.Contains("page_size=1", request.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_scope_names_the_cmdlets_that_need_it()
    {
        var checks = await TestAsync();

        string Of(string name, string property) => string.Join(' ', (string[])checks[name].Properties[property].Value);
        Assert.Equal("hire:talent:readonly hire:talent", Of("hire:talent:readonly", "Scope"));
        Assert.Equal("Get-FeishuTalent Find-FeishuTalent", Of("hire:talent:readonly", "Command"));
        Assert.Equal("Get-FeishuJob", Of("hire:job:readonly", "Command"));
        Assert.Equal("Get-FeishuExternalBackgroundCheck Get-FeishuExternalInterview", Of("hire:external_application:readonly", "Command"));
        Assert.Equal("Get-FeishuExternalOffer", Of("hire:external_offer:readonly", "Command"));
        Assert.Equal(
            ["Get-FeishuExternalApplication", "New-FeishuExternalApplication", "Remove-FeishuExternalApplication", "Set-FeishuExternalApplication"],
            ((string[])checks["hire:external_application"].Properties["Command"].Value).Order());
        Assert.All(OfApp, name => Assert.Equal("", Of(name, "Scope") + Of(name, "Command")));
    }

    // From Find-FeishuHireApi, so that new cmdlets are included.
    [Fact]
    public async Task No_cmdlet_that_makes_a_call_is_left_out()
    {
        var calling = await Shell.InvokeAsync("(Find-FeishuHireApi).Command.Where({ $_ })");

        var named = await Shell.InvokeAsync("(Test-FeishuHireSession).Command");

        Assert.Equal(calling.Objects.Distinct().Order(), named.Objects.Distinct().Order());
    }

    [Theory]
    [InlineData("hire:talent hire:talent:readonly", "hire:talent:readonly")]
    [InlineData("hire:job:readonly", "hire:job:readonly")]
    [InlineData("hire:external_offer hire:external_offer:readonly", "hire:external_offer:readonly")]
    [InlineData("hire:external_application", "hire:external_application")]
    [InlineData("hire:external_application hire:external_application:readonly", "hire:external_application hire:external_application:readonly")]
    public async Task A_missing_scope_is_named_with_what_to_click_and_the_others_are_tested(string missing, string failed)
    {
        var options = NewTenant();
        await using var server = await ConnectAsync(new() { AppId = options.AppId, MissingScopes = missing.Split(' ') });

        var checks = await TestAsync();

        AssertStatus(checks, "Passed", [.. failed.Split(' ').Select(name => (name, "Failed"))]);
        foreach (var check in failed.Split(' ').Select(name => checks[name]))
        {
            Assert.Contains(Text(check, "Name"), Text(check, "Advice"), StringComparison.Ordinal);
            Assert.Contains("'Permissions & Scopes'", Text(check, "Advice"), StringComparison.Ordinal);
            Assert.Contains("code 99991672", Text(check, "Message"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_of_several_scopes_is_enough()
    {
        await using var server = await ConnectAsync(new() { AppId = NewTenant().AppId, Scopes = ["hire:talent", "hire:external_application:readonly"] });

        var checks = await TestAsync();
        AssertStatus(
            checks, "Failed",
            [.. OfApp.Append("hire:talent:readonly").Append("hire:external_application:readonly").Select(name => (name, "Passed"))]);
        Assert.Equal(checks.Count - OfApp.Length, server.Requests.Count);
    }

    [Fact]
    public async Task Without_any_scope_what_a_request_would_have_to_tell_is_not_tested()
    {
        await using var server = await ConnectAsync(new() { AppId = NewTenant().AppId, Scopes = [] });

        var checks = await TestAsync();

        AssertStatus(
            checks, "Failed",
            ("Connection", "Passed"), ("AccessToken", "Passed"), ("IpAddress", "NotTested"), ("Release", "NotTested"), ("Quota", "NotTested"));
        Assert.Contains("allowed none of the requests", Text(checks["Release"], "Message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_without_talents_is_enough()
    {
        await using var server = await ConnectAsync(new() { AppId = NewTenant().AppId, Data = new SandboxData() });

        AssertStatus(await TestAsync(), "Passed");
    }

    [Fact]
    public async Task The_applications_of_the_first_talent_are_asked_for()
    {
        await TestAsync();

        var first = (await Shell.InvokeAsync("Get-FeishuTalent -PageSize 1 3>$null")).Values("TalentId").Single();
        Assert.Equal([first], Server.Queried("talent_id"));
    }

    [Fact]
    public async Task The_number_of_requests_is_told_before_the_first()
    {
        var result = await Shell.InvokeAsync("Test-FeishuHireSession -Verbose");

        Assert.Equal($"Sends at most {result.Output.Count - OfApp.Length} requests, one for each scope. They only read.", result.Verbose[0]);
        Assert.Equal(Server.Requests.Count, result.Verbose.Count(line => line.Contains("/open-apis/hire/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_that_is_given_is_tested_and_none_is_an_error()
    {
        var given = await Shell.InvokeAsync("$session = Get-FeishuHireSession; Connect-FeishuHire -Sandbox; Test-FeishuHireSession -Session $session");
        Assert.All(given.WithoutErrors().Values("Status"), status => Assert.Equal("Passed", status?.ToString()));
        Assert.NotEmpty(Server.Requests);

        var closed = await Shell.InvokeAsync("Disconnect-FeishuHire $session; Test-FeishuHireSession -Session $session");

        ErrorAssert.Is("NotConnected", ErrorCategory.ConnectionError, null, closed.Thrown, "TestFeishuHireSessionCommand");
        Assert.Empty(closed.Output);
    }
}
