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

    [Fact]
    public async Task Whatever_goes_wrong_the_output_is_complete_or_says_where_it_stopped()
    {
        var (runs, failures) = await Seeds.RunAsync(SeedsInCi, seed => new ScheduleRun(seed), (run, cancellationToken) => run.RunAsync(cancellationToken));
        var hours = runs.Sum(run => run.VirtualTime.TotalHours);
        output.WriteLine(
            $"{runs.Sum(run => run.Completed)} talents read to the end, {runs.Sum(run => run.Failed)} ended with an error, {runs.Sum(run => run.Faults)} faults, {hours:0.0} hours.");

        Assert.Empty(failures.Take(3));
    }
}
