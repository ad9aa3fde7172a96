using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>A stopped command ends immediately, and leaves nothing running.</summary>
public sealed class StoppingTests : CmdletTest
{
    // The promised limit for Ctrl+C.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(1);

    /// <summary>Commands that end the pipeline at the first record, and the output of the script.</summary>
    public static TheoryData<string, string> Enough => new()
    {
        { "Get-FeishuExternalApplication $args[0] -All | Select-First 1", "records 1" },
        { "Get-FeishuExternalApplication $args[0] -All | ForEach-Object { throw 'enough' }", "thrown enough" },
        { "foreach ($round in 1..2) { Get-FeishuExternalApplication $args[0] -All | ForEach-Object { $_; break } }", "records 1" },
        { "Get-FeishuExternalApplication $args[0] -All | ForEach-Object { Get-Command No-Such -ErrorAction Stop }", "thrown No-Such" },
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server);
    }

    [Theory]
    [MemberData(nameof(Enough))]
    public async Task From_within_its_pipeline_sends_one_request_only(string script, string end)
    {
        await RunToItsEndAsync(script, end, Many);

        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Theory]
    [MemberData(nameof(Enough))]
    public async Task From_within_its_pipeline_gives_up_the_request_that_is_under_way(string script, string end)
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "p2");
        Server.AddPage([new { id = "2" }]);
        var held = Server.Hold($"{ServerExtensions.Applications}?talent_id={Few}");

        // From the second page on, the other talent is read at the same time.
        var waiting = script.Replace(
            "-All |",
            "-All | ForEach-Object { if ($_.Id -eq 2) { $arrived.GetAwaiter().GetResult(); $_ } } |",
            StringComparison.Ordinal);
        await Shell.InvokeAsync("$arrived = $args[0]", held.ArrivedAsync());
        await RunToItsEndAsync(waiting, end, Many, Few);

        await held.GoneAsync(Promised);
    }

    [Fact]
    public async Task By_a_downstream_that_has_enough_at_the_end_of_a_page_sends_no_request_for_the_next()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All -PageSize 5 | Select-First 5", Many);

        Assert.Equal(5, result.WithoutErrors().Output.Count);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task By_a_downstream_that_has_enough_reads_no_further_talent()
    {
        var result = await Shell.InvokeAsync(
            "$args | Get-FeishuExternalApplication -All -ThrottleLimit 1 | Select-First 7", Few, Many);

        Assert.Equal(7, result.WithoutErrors().Output.Count);
        Assert.Equal([Few], Server.Queried("talent_id"));
    }

    [Fact]
    public async Task By_continue_goes_on_with_the_next_round()
    {
        var result = await Shell.InvokeAsync(
            "foreach ($round in 1..2) { Get-FeishuExternalApplication $args[0] -All | ForEach-Object { $round; continue } }", Many);

        Assert.Equal([1, 2], result.WithoutErrors().Objects);
        Assert.Equal(2, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Fact]
    public async Task By_ErrorAction_Stop_sends_nothing_for_the_talents_that_are_left()
    {
        var result = await Shell.InvokeAsync("'1111111111111111111', $args[0] | Get-FeishuExternalApplication -ErrorAction Stop", Few);

        Assert.StartsWith("TalentNotFound,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["1111111111111111111"], Server.Queried("talent_id"));
    }

    [Fact]
    public async Task By_a_stream_that_is_set_to_stop_leaves_nothing_running_in_the_background()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991663));
        Server.Script.Add("internal", Responses.Hang(), times: 2);

        // The message about the rejected token ends the command. A new token would be requested immediately.
        var stopped = await Shell.InvokeAsync("$VerbosePreference = 'Stop'; Get-FeishuExternalApplication $args[0]", Few);
        Assert.StartsWith("ActionPreferenceStop,", stopped.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);

        // Requests for tokens are sent in order, so that request would arrive before this one.
        var next = await Shell.InvokeAsync(
            $"$VerbosePreference = 'SilentlyContinue'; Connect-FeishuHire -Credential $args[0] -Endpoint $args[1] {Shell.Impatient} -TimeoutSec 1",
            Server.Credential,
            Server.Endpoint.AbsoluteUri);
        Assert.StartsWith("RequestTimeout,", next.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => Server.ActiveRequests == 0, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task By_a_downstream_that_has_enough_gives_no_warning()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] | Select-First 5", Many);

        Assert.Empty(result.WithoutErrors().Warnings);
    }

    [Fact]
    public async Task Leaves_a_session_that_works()
    {
        var held = Server.Hold();
        var running = Shell.Begin("Get-FeishuExternalApplication $args[0] -All", Many);
        await held.ArrivedAsync();
        await running.StopAsync();

        var result = await Shell.InvokeAsync(
            "Get-FeishuExternalApplication $args[0] -All | Select-First 1; Get-FeishuExternalApplication $args[0] -All", Many);

        Assert.Equal(1 + 47, result.WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Hands_records_on_while_the_next_page_is_not_yet_there()
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "p2");
        Server.Hold();

        // A record that is held back would make it wait forever.
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | Select-First 1", Few);

        Assert.Equal(["1"], result.WithoutErrors().Values("Id"));
    }

    [Fact]
    public async Task From_outside_while_a_request_is_under_way_ends_within_a_second()
    {
        var held = Server.Hold();
        var running = Shell.Begin("Get-FeishuExternalApplication $args[0] -All", Many);
        await held.ArrivedAsync();

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, Promised);

        await held.GoneAsync(Promised);
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Fact]
    public async Task From_outside_while_a_later_page_is_under_way_has_given_what_was_read_before()
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "p2");
        var held = Server.Hold();
        var running = Shell.Begin("Get-FeishuExternalApplication $args[0] -All | ForEach-Object { $seen = $_.Id }", Many);
        await held.ArrivedAsync();

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, Promised);

        Assert.Equal("1", (await Shell.InvokeAsync("$seen")).Objects.Single());
        await held.GoneAsync(Promised);
    }

    [Fact]
    public async Task From_outside_while_it_connects_ends_within_a_second_and_leaves_no_session()
    {
        await using var shell = Shell.Open();
        var held = Server.Hold("internal");
        var running = shell.Begin(
            "Connect-FeishuHire -Credential $args[0] -Endpoint $args[1]", Server.Credential, Server.Endpoint.AbsoluteUri);
        await held.ArrivedAsync();

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, Promised);

        await held.GoneAsync(Promised);
        Assert.Empty((await shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);
    }

    [Fact]
    public async Task From_outside_while_it_waits_for_a_retry_ends_within_a_second_and_does_not_send_it()
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Text(503, "text/plain", "busy", ("Retry-After", "60")));

        await StopWhileItWaitsAsync();
    }

    [Fact]
    public async Task From_outside_while_it_waits_out_a_throttle_ends_within_a_second_and_does_not_send()
    {
        Server.Script.Add(
            ServerExtensions.Applications, Responses.Code(429, 99991400, error: null, ("x-ogw-ratelimit-reset", "60")));

        await StopWhileItWaitsAsync();
    }

    [Fact]
    public async Task From_outside_while_the_input_is_slow_ends_within_a_second()
    {
        var held = Server.Hold();
        var running = Shell.Begin(
            "& { $args[0]; while ($true) { } } $args[0] | Get-FeishuExternalApplication -All", Few);
        await held.ArrivedAsync();

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, Promised);

        await held.GoneAsync(Promised);
    }

    private async Task StopWhileItWaitsAsync()
    {
        var running = Shell.Begin("Get-FeishuExternalApplication $args[0] -Verbose", Many);
        await running.FirstVerboseAsync();

        Assert.InRange(await running.StopAsync(), TimeSpan.Zero, Promised);

        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    private async Task RunToItsEndAsync(string script, string end, params string[] talentIds)
    {
        var result = await Shell.InvokeAsync(script, (object)talentIds);

        Assert.Empty(result.Errors);
        var words = end.Split(' ');
        if (words[0] == "thrown")
        {
            Assert.Contains(words[1], result.Thrown?.Exception.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(words[1], $"{result.WithoutErrors().Output.Count}");
        }
    }
}
