using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalApplication;

/// <summary>Many talents are read at the same time, with the same output as one after the other. The latency of the server varies.</summary>
public sealed class ManyTalentsTests : CmdletTest
{
    private const string Unknown = "1111111111111111111";

    private SandboxServer _server = null!;

    // Talents with their applications, including one with three pages, in any order.
    private (string Id, int Applications)[] _talents = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _server = await SandboxServer.StartAsync(NewTenant(), longestLatency: TimeSpan.FromMilliseconds(80));
        await Shell.ConnectAsync(_server, "-RequestsPerSecond 1000");
        var ids = (await Shell.InvokeAsync("Get-FeishuTalent -All")).WithoutErrors().Values("TalentId").Take(60);
        var read = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", [Many, Few, .. ids.Except([Many, Few])]);
        _talents = [.. read.WithoutErrors().Values("TalentId").GroupBy(id => (string)id!).Select(group => (group.Key, group.Count())).Take(30)];
        Assert.Equal((Many, 47), _talents[0]);
        Random.Shared.Shuffle(_talents);
        _server.ClearRequests();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("$args | Get-FeishuExternalApplication -All")]
    [InlineData("Get-FeishuExternalApplication -TalentId $args -All")]
    [InlineData("[pscustomobject]@{ TalentId = $args[0..9] }, [pscustomobject]@{ TalentId = $args[10..99] } | Get-FeishuExternalApplication -All")]
    public async Task Come_in_the_order_of_the_input(string script)
    {
        var result = await Shell.InvokeAsync(script, [.. _talents.Select(talent => talent.Id)]);

        Assert.Equal(
            _talents.SelectMany(talent => Enumerable.Repeat(talent.Id, talent.Applications)),
            result.WithoutErrors().Values("TalentId"));
    }

    [Fact]
    public async Task Are_read_at_the_same_time_as_many_as_ThrottleLimit_says()
    {
        _server.AddPage([new { id = "1" }], api: $"{ServerExtensions.Applications}?talent_id=1");
        var held = Enumerable.Range(2, 39).Select(id => _server.Hold($"{ServerExtensions.Applications}?talent_id={id}")).ToList();

        var running = Shell.Begin("1..40 | Get-FeishuExternalApplication -All -ThrottleLimit 5");
        await Task.WhenAll(held.Take(5).Select(request => request.ArrivedAsync()));
        await running.StopAsync();

        await Task.WhenAll(held.Take(5).Select(request => request.GoneAsync(TimeSpan.FromSeconds(1))));
        Assert.Equal(6, _server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Fact]
    public async Task Keep_their_errors_in_their_places()
    {
        var other = _talents.First(talent => talent.Id is not (Many or Few));

        var result = await Shell.InvokeAsync(
            """
            $args | Get-FeishuExternalApplication -All 2>&1 |
                ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.FullyQualifiedErrorId.Split(',')[0] } else { $_.TalentId } }
            """,
            Few,
            Unknown,
            other.Id,
            "",
            Many);

        Assert.Equal(
            [
                .. Enumerable.Repeat(Few, 7), "TalentNotFound", .. Enumerable.Repeat(other.Id, other.Applications), "InvalidParameter",
                .. Enumerable.Repeat(Many, 47),
            ],
            result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task End_where_one_meets_an_error_that_ends_the_command_after_all_that_comes_before_it()
    {
        foreach (var id in Enumerable.Range(1, 40).Where(id => id != 3))
        {
            AddPages($"{id}", count: id < 3 ? 2 : 1);
        }

        _server.Script.Add($"{ServerExtensions.Applications}?talent_id=3", Responses.Code(400, 99991403));

        var result = await Shell.InvokeAsync("1..40 | Get-FeishuExternalApplication -All");

        Assert.Equal(["1", "1-2", "2", "2-2"], result.Values("Id"));
        Assert.Empty(result.Errors);
        Assert.StartsWith("QuotaExhausted,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("3", result.Thrown!.TargetObject);
    }

    [Theory]
    [InlineData("1..40 | Get-FeishuExternalApplication -All | Select-First 2", null, 2)]
    [InlineData("1..40 | Get-FeishuExternalApplication -All | ForEach-Object { throw 'enough' }", "enough", 1)]
    [InlineData("& { 1..40; throw 'enough' } | Get-FeishuExternalApplication -All", "enough", 0)]
    public async Task Are_given_up_with_what_is_under_way_where_another_command_ends_the_pipeline(string script, string? thrown, int fewest)
    {
        AddPages("1", count: 1);
        AddPages("2", count: 1);
        foreach (var id in Enumerable.Range(3, 38))
        {
            _server.Hold($"{ServerExtensions.Applications}?talent_id={id}");
        }

        var result = await Shell.InvokeAsync(script);

        Assert.Empty(result.Errors);
        Assert.Equal(thrown, result.Thrown?.Exception.Message);
        if (thrown is null)
        {
            Assert.Equal(["1", "2"], result.Values("Id"));
        }

        Assert.True(SpinWait.SpinUntil(() => _server.ActiveRequests == 0, TimeSpan.FromSeconds(10)));
        Assert.InRange(_server.RequestsTo(ServerExtensions.Applications).Count, fewest, 18);
    }

    [Fact]
    public async Task Are_written_before_a_slow_command_before_comes_with_the_next()
    {
        var other = _talents.First(talent => talent.Id is not (Many or Few) && talent.Applications <= 20);

        // How long the command waits for a response depends on the time of the previous one, which is real time.
        var result = await Shell.InvokeAsync(
            """
            $seen = [System.Collections.Generic.List[string]]::new()
            & {
                foreach ($talentId in $args) {
                    [System.Threading.Thread]::Sleep(1500)
                    $seen.Add("asks for $talentId")
                    $talentId
                }
            } @args | Get-FeishuExternalApplication | ForEach-Object { $seen.Add("gets $($_.TalentId)") }
            $seen
            """,
            Few,
            Many,
            other.Id);

        Assert.Equal(
            new[] { (Few, 7), (Many, 20), other }.SelectMany(
                talent => Enumerable.Repeat($"gets {talent.Item1}", talent.Item2).Prepend($"asks for {talent.Item1}")),
            result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task Warn_once_about_what_was_not_read()
    {
        foreach (var id in Enumerable.Range(1, 20))
        {
            AddPages($"{id}", count: 2);
        }

        var result = await Shell.InvokeAsync("1..20 | Get-FeishuExternalApplication");

        Assert.Equal(20, result.WithoutErrors().Output.Count);
        Assert.StartsWith("20 talents have more", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    private void AddPages(string talentId, int count)
    {
        for (var page = 1; page <= count; page++)
        {
            var id = page == 1 ? talentId : string.Create(CultureInfo.InvariantCulture, $"{talentId}-{page}");
            var part = page == 1 ? $"talent_id={talentId}" : $"page_token={id}";
            var next = page < count ? string.Create(CultureInfo.InvariantCulture, $"{talentId}-{page + 1}") : null;
            _server.AddPage(
                [new { id, talent_id = talentId }], hasMore: next is not null, pageToken: next, api: $"{ServerExtensions.Applications}?{part}");
        }
    }
}
