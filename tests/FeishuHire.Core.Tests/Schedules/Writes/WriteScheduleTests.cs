using System.Collections.Concurrent;
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
    private const int AtOnce = 16;

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
        var failures = new ConcurrentQueue<string>();
        var (done, failed, unknown, faults) = (0, 0, 0, 0);
        await Parallel.ForEachAsync(
            Seeds.Of(SeedsInCi),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (seed, cancellationToken) =>
            {
                var run = create(seed);
                try
                {
                    await run.RunAsync(cancellationToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failures.Enqueue($"FEISHUHIRE_SEED={seed}: {e}");
                }

                Interlocked.Add(ref done, run.Done);
                Interlocked.Add(ref failed, run.Failed);
                Interlocked.Add(ref unknown, run.Unknown);
                Interlocked.Add(ref faults, run.Faults);
            });
        output.WriteLine($"{done} rows done, {failed} failed, {unknown} unknown, {faults} faults.");

        Assert.True(failures.IsEmpty, $"{failures.Count} seeds: {string.Join(Environment.NewLine, failures.Take(3))}");
        Assert.True(done > unknown && faults > 0);
    }
}
