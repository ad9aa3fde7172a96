using FeishuHire.Checks;

namespace FeishuHire;

/// <summary>One thing that the app of a session needs, and whether it has it.</summary>
public sealed class SessionCheck
{
    internal SessionCheck(string name, SessionCheckStatus status, string? message = null, string? advice = null)
    {
        Name = name;
        Status = status;
        Message = message;
        Advice = advice;
    }

    /// <summary>
    /// What was checked: <c>Connection</c>, <c>AccessToken</c>, <c>IpAddress</c>, <c>Release</c>, <c>Quota</c>, or a scope; if several are
    /// enough, the least privileged one.
    /// </summary>
    public string Name { get; }

    /// <summary>The result.</summary>
    public SessionCheckStatus Status { get; }

    /// <summary>The scopes, any one of which is enough; empty if the check is not about a scope.</summary>
    public string[] Scope { get; private init; } = [];

    /// <summary>The cmdlets that need the scope; empty if the check is not about a scope.</summary>
    public string[] Command { get; private init; } = [];

    /// <summary>What was found; <see langword="null"/> if the check passed.</summary>
    public string? Message { get; }

    /// <summary>What to do about it; <see langword="null"/> if the check passed.</summary>
    public string? Advice { get; }

    internal static SessionCheck OfScope(ScopeNeed need, SessionCheckStatus status, string? message = null, string? advice = null) =>
        new(need.Name, status, message, advice)
        {
            Scope = [.. need.Scopes],
            Command = [.. need.Commands],
        };
}
