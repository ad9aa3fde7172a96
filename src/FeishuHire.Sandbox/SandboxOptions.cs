using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox;

/// <summary>What a sandbox tenant is like.</summary>
public sealed class SandboxOptions
{
    private SandboxData? _data;

    /// <summary>The App ID of the tenant's one app.</summary>
    public string AppId { get; init; } = "cli_sandbox";

    /// <summary>The App Secret of the app.</summary>
    public string AppSecret { get; init; } = "sandbox-secret";

    /// <summary>The scopes that the app was given; <see langword="null"/>, the default, for every scope.</summary>
    public IReadOnlyCollection<string>? Scopes { get; init; }

    /// <summary>The scopes that the app was not given, whatever <see cref="Scopes"/> says.</summary>
    public IReadOnlyCollection<string> MissingScopes { get; init; } = [];

    /// <summary>How long a new token lives. Feishu's live 2 hours.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Whether the frequency limits are enforced.</summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>How many calls the tenant's month still has; without it there is no bound.</summary>
    public int? MonthlyQuota { get; init; }

    /// <summary>
    /// What a second create with the same <c>external_id</c> within 24 hours is answered with. Feishu does not say. Without an error, the default, the answer is the
    /// record that the first one created, as Feishu documents it for the two other calls of Hire that take such a key.
    /// </summary>
    public SandboxRefusal? RepeatedCreate { get; init; }

    /// <summary>
    /// What a write to a record that does not exist is answered with. Feishu does not say; of the two codes that it documents for these calls, the default is
    /// that of a bad parameter, and the other is 1002001 with HTTP 500.
    /// </summary>
    public SandboxRefusal MissingRecord { get; init; } = new(400, 1002002, "invalid parameter");

    /// <summary>The records; without them, the sample data, which is made when it is first asked for.</summary>
    public SandboxData Data
    {
        get => LazyInitializer.EnsureInitialized(ref _data, () => SampleData.Create(TimeProvider))!;
        init => _data = value;
    }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal bool Grants(string scope) => Scopes?.Contains(scope) != false && !MissingScopes.Contains(scope);
}
