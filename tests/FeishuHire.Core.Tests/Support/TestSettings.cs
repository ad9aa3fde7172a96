using System.Buffers;
using FeishuHire.Authentication;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Support;

/// <summary>The settings of a test for its session and its tenant.</summary>
internal sealed record TestSettings
{
    public static readonly SandboxData SampleRecords = SampleData.Create();

    private static int _apps;

    public int MaximumRetryCount { get; init; } = 5;

    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>So long that no clock that jumps from timer to timer reaches it. Tests of the timeout set their own.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromDays(7);

    public int? RequestsPerSecond { get; init; }

    /// <summary>A token that was obtained elsewhere, instead of App ID and App Secret.</summary>
    public string? AccessToken { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Whether the tenant enforces its limits. Not for concurrent requests: the clock may jump while they are in flight, so that they arrive closer
    /// together than they were sent.
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>One app for each test, since limiters are shared by app and endpoint, and ports are reused.</summary>
    public string AppId { get; init; } = $"cli_test{Interlocked.Increment(ref _apps)}";

    public string AppSecret { get; init; } = "s3cret-of-the-app";

    /// <summary>The pool of the memory for responses.</summary>
    public ArrayPool<byte> Buffers { get; init; } = ArrayPool<byte>.Shared;

    public SandboxOptions TenantOptions(TimeProvider clock) => new()
    {
        AppId = AppId,
        AppSecret = AppSecret,
        TokenLifetime = TokenLifetime,
        EnforceLimits = EnforceLimits,
        Data = SampleRecords,
        TimeProvider = clock,
    };

    public FeishuCredential Credential() => AccessToken is { } token
        ? new AccessTokenCredential(token.ToSecureString())
        : new AppCredential(AppId, AppSecret.ToSecureString());
}
