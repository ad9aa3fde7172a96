using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>
/// Thousands of random schedules of lost responses, throttles and rejected tokens: each write is reported as done, not done or unknown, and never done
/// twice, and values that are not named are kept.
/// </summary>
[Collection(nameof(ExclusiveTests))]
public sealed class WriteScheduleTests(ITestOutputHelper output)
{
    private const int SeedsInCi = 800;

    [Fact]
    public Task A_create_is_done_once_or_said_to_be_unknown() => RunAsync(seed => new CreateRun(seed, skipExisting: false));

    [Fact]
    public Task An_import_that_is_run_again_creates_what_is_missing_and_nothing_twice() => RunAsync(seed => new CreateRun(seed, skipExisting: true));

    [Fact]
    public Task A_change_keeps_what_was_not_named() => RunAsync(seed => new ChangeRun(seed));

    [Fact]
    public Task A_removal_is_done_or_not_or_said_to_be_unknown() => RunAsync(seed => new RemovalRun(seed));

    private async Task RunAsync(Func<int, WriteRun> create)
    {
        var (runs, failures) = await Seeds.RunAsync(SeedsInCi, create, (run, cancellationToken) => run.RunAsync(cancellationToken));
        var (done, unknown, faults) = (runs.Sum(run => run.Done), runs.Sum(run => run.Unknown), runs.Sum(run => run.Faults));
        output.WriteLine($"{done} rows done, {runs.Sum(run => run.Failed)} failed, {unknown} unknown, {faults} faults.");

        Assert.True(failures.Count == 0, $"{failures.Count} seeds: {string.Join(Environment.NewLine, failures.Take(3))}");
        Assert.True(done > unknown && faults > 0);
    }
}
