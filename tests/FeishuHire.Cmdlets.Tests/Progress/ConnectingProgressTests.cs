using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Progress;

/// <summary>What is shown while Connect-FeishuHire waits: where it connects to, and why it tries again.</summary>
public sealed class ConnectingProgressTests : CmdletTest
{
    private string Connect => $"Connect-FeishuHire -Credential $args[0] -Endpoint {Server.Endpoint} -TimeoutSec 3";

    [Fact]
    public async Task A_connection_that_takes_longer_than_two_seconds_shows_its_endpoint_and_the_attempts()
    {
        Server.Hold("internal");

        var result = (await Shell.InvokeAsync(Connect, Server.Credential)).WithoutErrors();

        Assert.All(result.Progress, record => Assert.Equal($"Connecting to {Server.Endpoint}", record.Activity));
        Assert.Equal("Attempt 1", result.Progress[0].StatusDescription);
        Assert.Contains("Attempt 2. Last error: No complete response arrived in time.", result.Progress.Select(record => record.StatusDescription));
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
    }

    [Fact]
    public async Task A_quick_connection_shows_nothing() =>
        Assert.Empty((await Shell.InvokeAsync(Connect, Server.Credential)).WithoutErrors().Progress);
}
