using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// Thousands of random schedules of faults: the output for each talent is the complete one, or a correct prefix and exactly one error;
/// resuming from the error yields exactly the remainder.
/// </summary>
[Collection(nameof(ExclusiveTests))]
public sealed class ScheduleTests(ITestOutputHelper output)
{
    private const int SeedsInCi = 2000;
    private const int AtOnce = 16;

    [Fact]
    public async Task Whatever_goes_wrong_the_output_is_complete_or_says_where_it_stopped()
    {
        var failures = new ConcurrentQueue<string>();
        var (completed, failed, faults, seconds) = (0, 0, 0, 0L);
        await Parallel.ForEachAsync(
            Seeds.Of(SeedsInCi),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (seed, cancellationToken) =>
            {
                var run = new ScheduleRun(seed);
                try
                {
                    await run.RunAsync(cancellationToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failures.Enqueue($"FEISHUHIRE_SEED={seed}: {e}");
                }

                Interlocked.Add(ref completed, run.Completed);
                Interlocked.Add(ref failed, run.Failed);
                Interlocked.Add(ref faults, run.Faults);
                Interlocked.Add(ref seconds, (long)run.VirtualTime.TotalSeconds);
            });
        output.WriteLine($"{completed} talents read to the end, {failed} ended with an error, {faults} faults, {seconds / 3600.0:0.0} hours.");

        Assert.True(failures.IsEmpty, string.Join(Environment.NewLine, failures.Take(3)));
    }
}
