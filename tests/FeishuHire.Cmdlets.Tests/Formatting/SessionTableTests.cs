using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The table of a session.</summary>
public sealed class SessionTableTests : TableTest
{
    [Theory]
    [InlineData(80, 5, "1")]
    [InlineData(100, 7, "1 +0 00:00:00")]
    [InlineData(120, 8, "1 +0 00:00:00 +0")]
    public async Task Fits_the_terminal_with_app_endpoint_state_and_counts(int width, int columns, string counts)
    {
        string[] headers = ["AppId", "Endpoint", "State", "TokenExpiresAt", "RequestCount", "RetryCount", "WaitTime", "ThrottledCount"];
        await Shell.InvokeAsync("Connect-FeishuHire -Sandbox");

        var lines = await ShowAsync(width, "Get-FeishuHireSession");

        Assert.Equal(2, lines.Count);
        Assert.Equal(headers[..columns], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches($@"^cli_sandbox +sandbox\.invalid +connected +\d\d:\d\d:\d\d +{counts} *$", lines[1]);
    }

    [Fact]
    public async Task Shows_the_scheme_of_an_endpoint_that_is_not_encrypted()
    {
        var lines = await ShowAsync(120, "Get-FeishuHireSession");

        Assert.Contains(" http://127.0.0.1:", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_that_it_was_closed()
    {
        await Shell.InvokeAsync("$session = Get-FeishuHireSession; Disconnect-FeishuHire");

        Assert.Contains(" closed ", (await ShowAsync(100, "$session"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_error()
    {
        await ShowAsync(100, "Get-FeishuHireSession");

        Assert.Empty((await Shell.InvokeAsync("$Error")).Output);
    }
}
