using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Authentication;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<int> _flight = new();
    private int _runs;

    [Fact]
    public async Task All_who_ask_while_it_runs_get_the_one_result()
    {
        var result = new TaskCompletionSource<int>();
        var asking = Enumerable.Range(0, 64).Select(_ => AskAsync(_ => result.Task, TestContext.Current.CancellationToken)).ToArray();

        result.SetResult(7);

        Assert.All(await Task.WhenAll(asking), number => Assert.Equal(7, number));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task All_who_ask_while_it_runs_get_the_one_failure_and_the_next_starts_anew()
    {
        var result = new TaskCompletionSource<int>();
        var asking = Enumerable.Range(0, 3).Select(_ => AskAsync(_ => result.Task, TestContext.Current.CancellationToken)).ToArray();

        result.SetException(new InvalidOperationException("no"));

        foreach (var task in asking)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => task.InTimeAsync());
        }

        Assert.Equal(8, await AskAsync(_ => Task.FromResult(8), TestContext.Current.CancellationToken));
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task The_work_is_cancelled_when_the_last_has_gone_and_not_before()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var started = new TaskCompletionSource<CancellationToken>();
        async Task<int> Work(CancellationToken cancellationToken)
        {
            started.SetResult(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        var one = AskAsync(Work, first.Token);
        var two = AskAsync(Work, second.Token);
        var work = await started.Task.InTimeAsync();

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one.InTimeAsync());
        Assert.False(work.IsCancellationRequested);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two.InTimeAsync());
        Assert.True(work.IsCancellationRequested);
    }

    [Fact]
    public async Task Who_asks_after_the_last_has_gone_starts_anew_though_the_abandoned_work_is_still_ending()
    {
        using var first = new CancellationTokenSource();
        var started = new TaskCompletionSource<CancellationToken>();
        var mayEnd = new TaskCompletionSource();
        var abandoned = AskAsync(
            async cancellation =>
            {
                started.SetResult(cancellation);
                await mayEnd.Task;
                cancellation.ThrowIfCancellationRequested();
                return 1;
            },
            first.Token);
        var work = await started.Task.InTimeAsync();
        await first.CancelAsync();
        await Settle.UntilAsync(() => work.IsCancellationRequested);

        Assert.Equal(2, await AskAsync(_ => Task.FromResult(2), TestContext.Current.CancellationToken).InTimeAsync());

        Assert.False(abandoned.IsCompleted);
        mayEnd.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned.InTimeAsync());
        Assert.Equal(2, _runs);
    }

    private Task<int> AskAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken) => _flight.RunAsync(
        async cancellation =>
        {
            Interlocked.Increment(ref _runs);
            return await work(cancellation);
        },
        cancellationToken);
}
