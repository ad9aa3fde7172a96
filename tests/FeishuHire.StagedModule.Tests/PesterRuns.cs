namespace FeishuHire.StagedModule.Tests;

/// <summary>
/// Runs the Pester files, as many at a time as there are processors. Each has its own process and server. The tests of a class run one after
/// the other, so all files start before the first test.
/// </summary>
public sealed class PesterRuns : IAsyncLifetime
{
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private Dictionary<string, Task<PesterRun>> _runs = [];

    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(BuildFacts.PesterFolder, "*.Tests.ps1").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        if (await PesterHost.WhyNotAsync() is null)
        {
            _runs = Files.ToDictionary(file => file, RunAsync);
        }
    }

    /// <summary>Waits for a file to end.</summary>
    internal Task<PesterRun> EndAsync(string file) => _runs[file];

    public async ValueTask DisposeAsync()
    {
        // If tests are filtered out, no test waits for their files.
        await _over.CancelAsync();
        await ((Task)Task.WhenAll(_runs.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
        _processors.Dispose();
    }

    private async Task<PesterRun> RunAsync(string file)
    {
        await _processors.WaitAsync(_over.Token);
        try
        {
            return await PesterRun.RunAsync(file, _over.Token);
        }
        finally
        {
            _processors.Release();
        }
    }
}
