using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Errors;
using FeishuHire.Http;
using Microsoft.Extensions.Time.Testing;

namespace FeishuHire.Core.Tests.Authentication;

/// <summary>When the token of a session is renewed, and which requests wait for it. Tokens live for two hours and are renewed after 112 minutes.</summary>
public sealed class TokenProviderTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CancellationTokenSource _closed = new();
    private readonly FakeSource _source;
    private readonly TokenProvider _tokens;

    public TokenProviderTests()
    {
        _source = new FakeSource(_clock);
        _tokens = new TokenProvider(_source, _clock, _closed.Token);
    }

    [Fact]
    public async Task While_a_token_works_nobody_waits_for_the_next_which_is_asked_for_once()
    {
        await DueAsync();

        for (var request = 0; request < 64; request++)
        {
            Assert.Equal("t-1", await GetAsync());
        }

        await Settle.UntilAsync(() => _source.Renewals.Count == 1);
        _source.Renewals[0].SetResult(_source.Make("t-2"));
        await Settle.UntilAsync(() => _tokens.Valid!.Value == "t-2");
        Assert.Equal("t-2", await GetAsync());
        Assert.Equal((1, 1), (_source.Renewals.Count, _source.Fetches));
    }

    [Fact]
    public async Task A_renewal_that_failed_is_tried_again_half_a_minute_later_and_not_before()
    {
        await DueAsync();
        for (var failure = 0; failure < 5; failure++)
        {
            Assert.Equal("t-1", await GetAsync());
            await Settle.UntilAsync(() => _source.Renewals.Count == failure + 1);
            _source.Renewals[failure].SetException(new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable)));
            await _tokens.BackgroundEndedAsync(TestContext.Current.CancellationToken);

            _clock.Advance(TimeSpan.FromSeconds(29));
            Assert.Equal("t-1", await GetAsync());
            await _tokens.BackgroundEndedAsync(TestContext.Current.CancellationToken);
            Assert.Equal(failure + 1, _source.Renewals.Count);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_renewal_that_was_refused_for_good_is_not_tried_again_and_told_when_the_token_ends()
    {
        await DueAsync();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);
        _source.Renewals[0].SetException(new FeishuApiException(new Failure(FeishuErrorId.InvalidCredential)));
        await _tokens.BackgroundEndedAsync(TestContext.Current.CancellationToken);
        _source.Failure = new FeishuApiException(new Failure(FeishuErrorId.InvalidCredential));

        for (var minute = 0; minute < 7; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal("t-1", await GetAsync());
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(FeishuErrorId.InvalidCredential, (await Assert.ThrowsAsync<FeishuApiException>(GetAsync)).ErrorId);
        Assert.Equal((1, 2), (_source.Renewals.Count, _source.Fetches));
    }

    [Fact]
    public async Task When_the_token_ends_the_renewal_that_is_under_way_is_waited_for()
    {
        await DueAsync();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);
        _clock.Advance(TimeSpan.FromMinutes(8));

        var waiting = Enumerable.Range(0, 8).Select(_ => GetAsync()).ToArray();
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        _source.Renewals[0].SetResult(_source.Make("t-2"));

        Assert.All(await Task.WhenAll(waiting).InTimeAsync(), token => Assert.Equal("t-2", token));
        Assert.Equal((1, 1), (_source.Renewals.Count, _source.Fetches));
    }

    [Fact]
    public async Task When_the_token_has_ended_and_the_renewal_under_way_fails_it_is_asked_for_with_all_patience()
    {
        await DueAsync();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);
        _clock.Advance(TimeSpan.FromMinutes(8));
        var waiting = GetAsync();

        _source.Renewals[0].SetException(new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable)));

        Assert.Equal("t-fetched2", await waiting.InTimeAsync());
    }

    [Fact]
    public async Task Who_is_cancelled_while_the_renewal_is_waited_for_goes_at_once()
    {
        await DueAsync();
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(8));
        using var stop = new CancellationTokenSource();
        var waiting = _tokens.GetAsync(NullRequestObserver.Instance, stop.Token).AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTimeAsync());
    }

    [Fact]
    public async Task A_renewal_does_not_undo_the_replacement_of_a_rejected_token()
    {
        await DueAsync();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);
        var rejected = _tokens.Valid!;
        var replacing = _tokens.ReplaceAsync(rejected, NullRequestObserver.Instance, TestContext.Current.CancellationToken);

        _source.Renewals[0].SetResult(_source.Make("t-2"));

        // This token is the replacement, so no other one was requested.
        Assert.Equal("t-2", (await replacing.InTimeAsync()).Value);
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task It_ends_with_the_last_of_the_requests_that_were_stopped()
    {
        await DueAsync();
        _tokens.RequestBegins();
        _tokens.RequestBegins();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);

        await _tokens.RequestEndedAsync(stopped: true);
        Assert.False(_source.Cancelled);

        await _tokens.RequestEndedAsync(stopped: false).InTimeAsync();
        Assert.True(_source.Cancelled);

        // The renewal does not start again for every request of the next command.
        Assert.Equal("t-1", await GetAsync());
        await _tokens.BackgroundEndedAsync(TestContext.Current.CancellationToken);
        Assert.Single(_source.Renewals);
    }

    [Fact]
    public async Task It_goes_on_after_requests_that_came_to_their_end()
    {
        await DueAsync();
        _tokens.RequestBegins();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);

        await _tokens.RequestEndedAsync(stopped: false).InTimeAsync();

        Assert.False(_source.Cancelled);
    }

    [Fact]
    public async Task It_ends_with_the_session_and_does_not_begin_again()
    {
        await DueAsync();
        await GetAsync();
        await Settle.UntilAsync(() => _source.Renewals.Count == 1);

        await _closed.CancelAsync();
        await _tokens.BackgroundEndedAsync(TestContext.Current.CancellationToken);
        Assert.True(_source.Cancelled);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await GetAsync();
        Assert.Single(_source.Renewals);
    }

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task DueAsync()
    {
        _source.First = "t-1";
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(112));
    }

    private async Task<string> GetAsync() => (await _tokens.GetAsync(NullRequestObserver.Instance, TestContext.Current.CancellationToken)).Value;

    private sealed class FakeSource(FakeTimeProvider clock) : ITokenSource
    {
        public string First { get; set; } = "";

        public FeishuApiException? Failure { get; set; }

        public int Fetches { get; private set; }

        public List<TaskCompletionSource<AccessToken>> Renewals { get; } = [];

        public bool Cancelled { get; private set; }

        public AccessToken Make(string value) => new(value, clock.GetUtcNow().AddHours(2), clock.GetUtcNow().AddMinutes(112));

        public Task<AccessToken> GetAsync(IRequestObserver observer, CancellationToken cancellationToken)
        {
            Fetches++;
            return Failure is { } failure ? Task.FromException<AccessToken>(failure) : Task.FromResult(Make(Fetches == 1 ? First : $"t-fetched{Fetches}"));
        }

        public async Task<AccessToken> RenewAsync(IRequestObserver observer, CancellationToken cancellationToken)
        {
            var renewal = new TaskCompletionSource<AccessToken>(TaskCreationOptions.RunContinuationsAsynchronously);
            Renewals.Add(renewal);
            using var registration = cancellationToken.Register(() =>
            {
                Cancelled = true;
                renewal.TrySetCanceled(cancellationToken);
            });
            return await renewal.Task;
        }

        public Task<AccessToken> ReplaceAsync(
            AccessToken rejected, IRequestObserver observer, CancellationToken cancellationToken) => GetAsync(observer, cancellationToken);
    }
}
