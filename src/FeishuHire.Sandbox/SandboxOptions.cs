using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox;

/// <summary>The options of a sandbox tenant.</summary>
public sealed class SandboxOptions
{
    private SandboxData? _data;

    /// <summary>The App ID of the tenant's one app.</summary>
    public string AppId { get; init; } = "cli_sandbox";

    /// <summary>The App Secret of the app.</summary>
    public string AppSecret { get; init; } = "sandbox-secret";

    /// <summary>The scopes of the app; <see langword="null"/>, the default, for every scope.</summary>
    public IReadOnlyCollection<string>? Scopes { get; init; }

    /// <summary>The scopes that the app does not have, even if they are in <see cref="Scopes"/>.</summary>
    public IReadOnlyCollection<string> MissingScopes { get; init; } = [];

    /// <summary>The lifetime of a new token. Feishu's tokens live for 2 hours.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Whether the rate limits are enforced.</summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>How many calls the tenant has left in the month; <see langword="null"/> for no limit.</summary>
    public int? MonthlyQuota { get; init; }

    /// <summary>
    /// The error for a second create with the same <c>external_id</c> within 24 hours, which Feishu does not document. By default there is no
    /// error, and the response is the record that the first one created, as Feishu documents for the two other calls of Hire that take such a key.
    /// </summary>
    public SandboxRefusal? RepeatedCreate { get; init; }

    /// <summary>
    /// The error for a write to a record that does not exist, which Feishu does not document. Of the two codes that it documents for these
    /// calls, the default is the one for a bad parameter; the other is 1002001 with HTTP 500.
    /// </summary>
    public SandboxRefusal MissingRecord { get; init; } = new(400, 1002002, "invalid parameter");

    /// <summary>The records; by default the sample data, which is created when it is first used.</summary>
    public SandboxData Data
    {
        get => LazyInitializer.EnsureInitialized(ref _data, () => SampleData.Create(TimeProvider))!;
        init => _data = value;
    }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal bool HasScope(string scope) => Scopes?.Contains(scope) != false && !MissingScopes.Contains(scope);
}
