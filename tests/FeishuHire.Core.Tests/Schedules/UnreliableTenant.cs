using System.Collections.Concurrent;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>A tenant in memory behind an unreliable network. The faults depend only on the seed, separately for each name of a request.</summary>
internal abstract class UnreliableTenant : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, RandomFaults> _faults = new();
    private readonly TestSettings _settings;
    private readonly SandboxTenant _tenant;
    private int _active;

    protected UnreliableTenant(TestSettings settings)
    {
        _settings = settings with { EnforceLimits = false };
        _tenant = new SandboxTenant(_settings.TenantOptions);
        InnerHandler = new SandboxHandler(_tenant);
    }

    /// <summary>Whether there are faults.</summary>
    public bool Unreliable { get; set; }

    /// <summary>How many requests are in progress.</summary>
    public int Active => Volatile.Read(ref _active);

    /// <summary>How many faults occurred.</summary>
    public int Faults => _faults.Values.Sum(faults => faults.Count);

    public Task<FeishuHireSession> ConnectAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        (_settings with { Handler = this, Timeout = timeout }).ConnectAsync(cancellationToken: cancellationToken);

    /// <summary>The tenant's own response.</summary>
    public virtual Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request) => base.SendAsync(request, CancellationToken.None);

    public void KillTokens() => _tenant.RevokeTokens();

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, _settings.Clock, cancellationToken);

    protected abstract Task<string> NameAsync(HttpRequestMessage request);

    protected abstract RandomFaults FaultsOf(string name);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        try
        {
            return Unreliable
                ? await _faults.GetOrAdd(await NameAsync(request), FaultsOf).AnswerAsync(this, request, cancellationToken)
                : await AnswerAsync(request);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }
}
