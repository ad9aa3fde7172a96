using System.Diagnostics;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>How long a session waits, how often it retries, and how fast it sends requests.</summary>
public sealed class RequestLimitTests : CmdletTest
{
    [Fact]
    public async Task TimeoutSec_is_the_time_for_one_attempt()
    {
        await Shell.ConnectAsync(Server, $"{Shell.Impatient} -TimeoutSec 1");
        var held = Server.Hold();
        var start = Stopwatch.GetTimestamp();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        ErrorAssert.Is("RequestTimeout", ErrorCategory.OperationTimeout, Few, Assert.Single(result.Errors));
        await held.GoneAsync(TimeSpan.FromSeconds(1));

        // Without the parameter it would be 30 s.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task MaximumRetryCount_is_how_often_a_request_is_sent_again()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Text(503, "text/plain", "busy"), 5);
        await Shell.ConnectAsync(Server, "-MaximumRetryCount 1");

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        ErrorAssert.Is("ServiceUnavailable", ErrorCategory.ResourceUnavailable, Few, Assert.Single(result.Errors));
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Fact]
    public async Task RetryTimeoutSec_is_the_longest_wait_and_a_longer_one_does_not_begin()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Text(503, "text/plain", "busy", ("Retry-After", "60")));
        await Shell.ConnectAsync(Server, "-RetryTimeoutSec 20");
        var start = Stopwatch.GetTimestamp();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("ServiceUnavailable", ErrorCategory.ResourceUnavailable, Few, error);
        Assert.Contains("60 s", error.Exception.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task RequestsPerSecond_is_the_most_that_is_sent_in_a_second()
    {
        await Shell.ConnectAsync(Server, "-RequestsPerSecond 4");

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All -PageSize 1", Few)).WithoutErrors();

        var times = Server.RequestsTo(ServerExtensions.Applications).Select(request => request.Timestamp).ToList();
        Assert.Equal(7, times.Count);
        Assert.True(Stopwatch.GetElapsedTime(times[0], times[^1]) > TimeSpan.FromSeconds(1));
    }
}
