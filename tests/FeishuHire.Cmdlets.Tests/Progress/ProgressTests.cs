using System.Diagnostics;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Progress;

/// <summary>The progress bar while records are read. The server is slow enough for a run to show it.</summary>
public sealed class ProgressTests : CmdletTest
{
    private const string Piped = "$talents | Get-FeishuExternalApplication -All -ThrottleLimit 4";

    private SandboxServer _slow = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _slow = await SandboxServer.StartAsync(NewTenant(), latency: TimeSpan.FromMilliseconds(100));
        await Shell.ConnectAsync(_slow, "-RequestsPerSecond 1000");
        await Shell.InvokeAsync("$talents = (Get-FeishuTalent -All).TalentId[0..119]");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _slow.DisposeAsync();
    }

    [Fact]
    public async Task Tells_of_the_talents_and_records_of_a_run_at_most_five_times_a_second()
    {
        var start = Stopwatch.GetTimestamp();
        var records = await ReadAsync(Piped);
        var elapsed = Stopwatch.GetElapsedTime(start);

        Assert.All(records, record => Assert.Equal("Reading external applications", record.Activity));
        Assert.InRange(records.Count, 4, (5 * elapsed.TotalSeconds) + 1);
        Assert.Matches(@"^\d+ talents done, \d+ external applications, \d+ per second$", records[^2].StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, records[^1].RecordType);
        Assert.Matches(@"^120 talents done, [1-9]\d+ external applications, ", records[^1].StatusDescription);
        Assert.All(records.SkipLast(1), record => Assert.Equal((ProgressRecordType.Processing, -1), (record.RecordType, record.PercentComplete)));
    }

    [Fact]
    public async Task Knows_the_share_that_is_done_where_the_talents_are_given_as_an_array()
    {
        var records = await ReadAsync("Get-FeishuExternalApplication ($talents + $talents) -All -ThrottleLimit 4");

        var shares = records.Where(record => record.RecordType == ProgressRecordType.Processing).Select(record => record.PercentComplete).ToList();
        Assert.All(shares, share => Assert.InRange(share, 0, 100));
        Assert.Equal(shares.Order(), shares);
        Assert.True(shares[^1] > shares[0]);
    }

    [Fact]
    public async Task Is_told_of_one_talent_with_many_pages_too() =>
        Assert.NotEmpty(await ReadAsync("Get-FeishuExternalApplication $args[0] -All -PageSize 5"));

    [Fact]
    public async Task Tells_of_the_talents_where_they_are_what_is_read()
    {
        var records = await ReadAsync("Get-FeishuTalent -All");

        Assert.All(records, record => Assert.Equal("Reading talents", record.Activity));
        Assert.Equal(ProgressRecordType.Completed, records[^1].RecordType);
        Assert.Matches(@"^320 talents, \d+ per second$", records[^1].StatusDescription);
    }

    [Fact]
    public async Task Says_how_long_a_throttle_lasts()
    {
        _slow.AddPage([new { id = "1" }], hasMore: true, pageToken: "p2");
        _slow.Script.Add(ServerExtensions.Applications, Responses.Code(429, 99991400, error: null, ("x-ogw-ratelimit-reset", "1")));
        _slow.AddPage([new { id = "2" }]);

        var records = await ReadAsync("Get-FeishuExternalApplication $args[0] -All");

        Assert.Contains("Feishu throttled the app; continuing in 1 s", records.Select(record => record.CurrentOperation));
    }

    [Theory]
    [InlineData("zh-CN", "正在读取")]
    [InlineData("en-US", "Reading")]
    public async Task Is_in_the_language_of_the_user(string culture, string word)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture, Culture = culture });
        await shell.ConnectAsync(_slow);

        var result = await shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All -PageSize 5", Many);

        Assert.NotEmpty(result.WithoutErrors().Progress);
        Assert.All(result.Progress, record => Assert.Contains(word, record.Activity, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication $args[0]")]
    [InlineData($"$ProgressPreference = 'SilentlyContinue'; {Piped}")]
    public async Task Is_not_shown_for_a_single_page_or_where_the_preference_says_so(string script) => Assert.Empty(await ReadAsync(script));

    private async Task<IReadOnlyList<ProgressRecord>> ReadAsync(string script)
    {
        var result = (await Shell.InvokeAsync(script, Many)).WithoutErrors();
        Assert.NotEmpty(result.Output);
        return result.Progress;
    }
}
