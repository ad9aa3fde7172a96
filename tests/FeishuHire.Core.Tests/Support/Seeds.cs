using System.Collections.Concurrent;
using System.Globalization;

namespace FeishuHire.Core.Tests.Support;

/// <summary>The seeds of random tests. The environment variable FEISHUHIRE_SEED selects one seed, FEISHUHIRE_SEEDS sets the number of seeds.</summary>
internal static class Seeds
{
    private const int AtOnce = 16;

    public static IEnumerable<int> Of(int number) =>
        Number("FEISHUHIRE_SEED") is { } seed ? [seed] : Enumerable.Range(1, Number("FEISHUHIRE_SEEDS") ?? number);

    /// <summary>Runs the seeds, several at once. Returns their runs, and why some of them failed.</summary>
    public static async Task<(IReadOnlyCollection<TRun> Runs, IReadOnlyCollection<string> Failures)> RunAsync<TRun>(
        int number, Func<int, TRun> create, Func<TRun, CancellationToken, Task> run)
    {
        var runs = new ConcurrentQueue<TRun>();
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            Of(number),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (seed, cancellationToken) =>
            {
                var created = create(seed);
                runs.Enqueue(created);
                try
                {
                    await run(created, cancellationToken);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failures.Enqueue($"FEISHUHIRE_SEED={seed}: {e}");
                }
            });
        return (runs, failures);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
