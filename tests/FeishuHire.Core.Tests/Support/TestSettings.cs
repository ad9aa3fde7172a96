using System.Buffers;
using FeishuHire.Authentication;
using FeishuHire.Http;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sessions;

namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// What a test sets for its tenant and its sessions, which share the app and the clock. A session connects to <see cref="Endpoint"/>, or in memory to
/// <see cref="Handler"/>.
/// </summary>
internal sealed record TestSettings
{
    public static readonly SandboxData SampleRecords = SampleData.Create();

    private static int _apps;

    public TimeProvider Clock { get; init; } = new SteppedTimeProvider();

    /// <summary>One app for each test, since limiters are shared by app and endpoint, and ports are reused.</summary>
    public string AppId { get; init; } = $"cli_test{Interlocked.Increment(ref _apps)}";

    public string AppSecret { get; init; } = "s3cret-of-the-app";

    public SandboxData Data { get; init; } = SampleRecords;

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Whether the tenant enforces its limits. Not for concurrent requests: the clock may jump while they are in flight, so that they arrive closer
    /// together than they were sent.
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    public IReadOnlyCollection<string> MissingScopes { get; init; } = [];

    public SandboxRefusal? RepeatedCreate { get; init; }

    public Uri Endpoint { get; init; } = FeishuEndpoint.Feishu;

    public Uri? Proxy { get; init; }

    public HttpMessageHandler? Handler { get; init; }

    /// <summary>A credential of the session's own, instead of App ID and App Secret.</summary>
    public FeishuCredential? Credential { get; init; }

    public int MaximumRetryCount { get; init; } = 5;

    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>So long that no clock that jumps from timer to timer reaches it. Tests of the timeout set their own.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromDays(7);

    public int? RequestsPerSecond { get; init; }

    /// <summary>The pool of the memory for responses.</summary>
    public ArrayPool<byte> Buffers { get; init; } = ArrayPool<byte>.Shared;

    public SandboxOptions TenantOptions => new()
    {
        AppId = AppId,
        AppSecret = AppSecret,
        TokenLifetime = TokenLifetime,
        EnforceLimits = EnforceLimits,
        MissingScopes = MissingScopes,
        RepeatedCreate = RepeatedCreate,
        Data = Data,
        TimeProvider = Clock,
    };

    public SessionOptions SessionOptions => new(Credential ?? new AppCredential(AppId, AppSecret.ToSecureString()))
    {
        Endpoint = Endpoint,
        Proxy = Proxy,
        Handler = Handler,
        Timeout = Timeout,
        MaximumRetryCount = MaximumRetryCount,
        RetryTimeout = RetryTimeout,
        RequestsPerSecond = RequestsPerSecond,
        Buffers = Buffers,
        TimeProvider = Clock,
    };

    /// <summary>A new tenant in memory, as the handler of a session.</summary>
    public HttpMessageHandler NewTenant() => new SandboxHandler(new SandboxTenant(TenantOptions));

    /// <summary>Connects a session without moving the clock.</summary>
    public Task<FeishuHireSession> ConnectAsync(IRequestObserver? observer = null, CancellationToken? cancellationToken = null) =>
        FeishuHireSession.ConnectAsync(
            SessionOptions, observer ?? NullRequestObserver.Instance, cancellationToken ?? TestContext.Current.CancellationToken);
}
