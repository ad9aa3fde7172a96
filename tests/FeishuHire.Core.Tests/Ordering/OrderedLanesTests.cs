using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Ordering;

namespace FeishuHire.Core.Tests.Ordering;

/// <summary>The results of concurrent work are in the order in which it was added, and no work continues that nobody needs.</summary>
public sealed class OrderedLanesTests : IDisposable
{
    private readonly OrderedLanes<string> _lanes = new(TestContext.Current.CancellationToken) { Width = 4 };
    private readonly ConcurrentDictionary<string, int> _fetched = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    public void Dispose() => _lanes.Dispose();

    [Fact]
    public async Task What_is_ready_first_waits_for_its_turn()
    {
        AddHeld("a", pages: 1);
        Add("b", pages: 2);
        Add("c", pages: 1);
        await Settle.UntilAsync(() => Fetched("b") == 2 && Fetched("c") == 1);
        Assert.False(_lanes.TryTake(out _));

        Open("a");

        Assert.Equal(["a1", "b1", "b2", "c1"], await _lanes.TakeAllAsync());
    }

    [Fact]
    public async Task The_head_fetches_a_page_only_when_the_one_before_is_done_with()
    {
        Add("a", pages: 3);

        Assert.Equal("a1", await _lanes.TakeAsync());
        await Task.Yield();
        Assert.Equal(1, Fetched("a"));

        Assert.Equal("a2", await _lanes.TakeAsync());
        Assert.Equal(2, Fetched("a"));
    }

    [Fact]
    public async Task Behind_the_head_pages_are_read_ahead_up_to_the_bound()
    {
        AddHeld("a", pages: 1);
        Add("b", pages: 100);
        Add("c", pages: 100);

        await Settle.UntilAsync(() => Fetched("b") == OrderedLanes<string>.PagesAhead && Fetched("c") == OrderedLanes<string>.PagesAhead);
        Open("a");
        Assert.Equal("a1", await _lanes.TakeAsync());
        var taken = await _lanes.TakeAllAsync();

        Assert.Equal([.. Pages("b", 100), .. Pages("c", 100)], taken);
    }

    [Fact]
    public async Task A_lane_that_comes_to_the_head_first_gets_rid_of_what_it_holds()
    {
        Add("a", pages: 1);
        Add("b", pages: 100);
        await Settle.UntilAsync(() => Fetched("b") == OrderedLanes<string>.PagesAhead);
        for (var result = 0; result < OrderedLanes<string>.PagesAhead + 1; result++)
        {
            await _lanes.TakeAsync();
        }

        Assert.Equal(OrderedLanes<string>.PagesAhead, Fetched("b"));
        Assert.Equal("b9", await _lanes.TakeAsync());
        Assert.Equal(OrderedLanes<string>.PagesAhead + 1, Fetched("b"));
    }

    [Fact]
    public async Task Lanes_that_run_at_the_same_time_come_to_their_first_wait_in_order()
    {
        _lanes.Width = 64;
        var begun = new ConcurrentQueue<int>();
        for (var number = 0; number < 1000; number++)
        {
            var own = number;
            _lanes.Add(async (_, _) =>
            {
                begun.Enqueue(own);
                await Task.Yield();
            });
        }

        await _lanes.TakeAllAsync();

        Assert.Equal(Enumerable.Range(0, 1000), begun);
    }

    [Fact]
    public async Task No_more_run_at_once_than_the_width()
    {
        _lanes.Width = 2;
        AddHeld("a", pages: 1);
        AddHeld("b", pages: 1);
        AddHeld("c", pages: 1);
        await Settle.UntilAsync(() => _gates.Count == 3 && Begun("a") && Begun("b"));
        Assert.False(Begun("c"));

        Open("b");
        await Settle.UntilAsync(() => Begun("c"));
        Open("a");
        Open("c");

        Assert.Equal(["a1", "b1", "c1"], await _lanes.TakeAllAsync());
    }

    [Fact]
    public void It_is_full_when_more_wait_than_a_long_one_at_the_head_is_worth()
    {
        for (var lane = 0; lane < 4 * OrderedLanes<string>.LanesAhead; lane++)
        {
            Assert.False(_lanes.IsFull);
            AddHeld($"{lane}-", pages: 1);
        }

        Assert.True(_lanes.IsFull);
    }

    [Fact]
    public async Task A_failure_keeps_its_place_and_ends_what_is_behind_it_at_once()
    {
        AddHeld("a", pages: 2);
        _lanes.Add((_, _) => throw new InvalidOperationException("b"));
        var cancelled = new TaskCompletionSource();
        _lanes.Add((_, cancellationToken) => EndlessAsync(cancelled, cancellationToken));
        await cancelled.Task.InTimeAsync();
        Add("late", pages: 1);

        Open("a");
        var taken = new List<string>();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _lanes.TakeAllIntoAsync(taken));

        Assert.Equal("b", error.Message);
        Assert.Equal(["a1", "a2"], taken);
        Assert.Equal(0, Fetched("late"));
    }

    [Fact]
    public void Stopping_waits_until_nothing_runs()
    {
        var ended = 0;
        for (var lane = 0; lane < 8; lane++)
        {
            _lanes.Add(async (_, cancellationToken) =>
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    Interlocked.Increment(ref ended);
                }
            });
        }

        _lanes.Stop();

        Assert.Equal(4, ended);
    }

    [Fact]
    public async Task A_lane_that_waits_for_room_is_stopped_too()
    {
        AddHeld("a", pages: 1);
        Add("b", pages: 100);
        await Settle.UntilAsync(() => Fetched("b") == OrderedLanes<string>.PagesAhead);

        _lanes.Stop();

        Assert.Equal(OrderedLanes<string>.PagesAhead, Fetched("b"));
    }

    [Fact]
    public async Task Whoever_waits_goes_on_when_something_comes()
    {
        AddHeld("a", pages: 1);
        var waiter = Task.Run(() => _lanes.Wait(Timeout.InfiniteTimeSpan), TestContext.Current.CancellationToken);

        Open("a");

        await waiter.InTimeAsync();
        Assert.True(_lanes.TryTake(out _));
    }

    [Fact]
    public async Task Whoever_waits_goes_on_when_the_work_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var lanes = new OrderedLanes<string>(stop.Token);
        lanes.Add((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        var waiter = Task.Run(() => lanes.Wait(Timeout.InfiniteTimeSpan), TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => waiter.InTimeAsync());
    }

    private static IEnumerable<string> Pages(string name, int count) => Enumerable.Range(1, count).Select(number => $"{name}{number}");

    private static async Task EndlessAsync(TaskCompletionSource cancelled, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(() => cancelled.TrySetResult());
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private int Fetched(string name) => _fetched.GetValueOrDefault(name);

    private bool Begun(string name) => _fetched.ContainsKey(name);

    private void Open(string name) => _gates[name].SetResult();

    private void Add(string name, int pages) => _lanes.Add((lane, cancellationToken) => FetchAsync(lane, name, pages, cancellationToken));

    private void AddHeld(string name, int pages)
    {
        var gate = _gates[name] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lanes.Add(async (lane, cancellationToken) =>
        {
            _fetched[name] = 0;
            await gate.Task.WaitAsync(cancellationToken);
            await FetchAsync(lane, name, pages, cancellationToken);
        });
    }

    private async Task FetchAsync(OrderedLanes<string>.Lane lane, string name, int pages, CancellationToken cancellationToken)
    {
        foreach (var page in Pages(name, pages))
        {
            _fetched.AddOrUpdate(name, 1, (_, count) => count + 1);
            await lane.PostPageAsync(page, cancellationToken);
        }
    }
}
