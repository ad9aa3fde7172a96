using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The table of a session.</summary>
public sealed class SessionTableTests : TableTest
{
    [Theory]
    [InlineData(100)]
    [InlineData(120)]
    public async Task Fits_the_terminal_with_what_one_wants_to_know(int width)
    {
        await Shell.InvokeAsync("Connect-FeishuHire -Sandbox");

        var lines = await ShowAsync(width, "Get-FeishuHireSession");

        Assert.Equal(2, lines.Count);
        Assert.Equal(
            ["AppId", "Endpoint", "State", "TokenUntil", "Requests", "Retries", "Throttled", "Waited"],
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"^cli_sandbox +https://sandbox\.invalid/ +connected .* 00:00:00", lines[1]);
    }

    [Fact]
    public async Task Fits_a_narrow_terminal_with_app_endpoint_state_and_counts()
    {
        await Shell.InvokeAsync("Connect-FeishuHire -Sandbox");

        var lines = await ShowAsync(80, "Get-FeishuHireSession");

        Assert.Equal(2, lines.Count);
        Assert.Matches(@"^cli_sandbox +https://sandbox\.invalid/ +connected .* 1 +0 +0", lines[1]);
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
