using System.Buffers;
using FeishuHire.Authentication;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Support;

/// <summary>What a test changes about its session and its tenant.</summary>
internal sealed record TestSettings
{
    public static readonly SandboxData SampleRecords = SampleData.Create();

    private static int _apps;

    public int MaximumRetryCount { get; init; } = 5;

    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>So long that no clock which jumps from timer to timer steps over it; tests of the time limit set their own.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromDays(7);

    public int? RequestsPerSecond { get; init; }

    /// <summary>A token made elsewhere, in place of App ID and App Secret.</summary>
    public string? AccessToken { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Whether the tenant keeps its limits. Not for requests in parallel: while some are on their way the clock may jump, so that they arrive closer
    /// together than they were sent.
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>One app for each test: limiters are shared by app and endpoint, and ports come round again.</summary>
    public string AppId { get; init; } = $"cli_test{Interlocked.Increment(ref _apps)}";

    public string AppSecret { get; init; } = "s3cret-of-the-app";

    /// <summary>Where the memory for answers comes from.</summary>
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
