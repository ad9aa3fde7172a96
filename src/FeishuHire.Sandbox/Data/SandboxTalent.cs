using System;

namespace FeishuHire.Sandbox.Data;

/// <summary>A talent as the sandbox stores it; a value that is <see langword="null"/> is not sent.</summary>
/// <param name="Id">The id.</param>
public sealed record SandboxTalent(string Id)
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The gender: 1 to 3.</summary>
    public int? Gender { get; init; }

    /// <summary>The age in years.</summary>
    public int? Age { get; init; }

    /// <summary>The years of work.</summary>
    public int? ExperienceYears { get; init; }

    /// <summary>The country calling code of the mobile number.</summary>
    public string? MobileCode { get; init; }

    /// <summary>The mobile number.</summary>
    public string? Mobile { get; init; }

    /// <summary>The email address.</summary>
    public string? Email { get; init; }

    /// <summary>The highest degree: 1 to 9.</summary>
    public int? TopDegree { get; init; }

    /// <summary>The first degree: 1 to 7.</summary>
    public int? FirstDegree { get; init; }

    /// <summary>Whether the talent was hired and has started.</summary>
    public bool IsOnboarded { get; init; }

    /// <summary>Whether a headhunter's claim to the talent is still in effect.</summary>
    public bool IsInAgencyPeriod { get; init; }

    /// <summary>The id of the person who added the talent.</summary>
    public string? CreatorId { get; init; }

    /// <summary>When the talent was added, in milliseconds since 1970 (UTC).</summary>
    public long Added { get; init; }

    /// <summary>When the talent was last changed, in milliseconds since 1970 (UTC).</summary>
    public long Updated { get; init; }

    /// <summary>When the talent last applied, in milliseconds since 1970 (UTC); 0 for never.</summary>
    public long Applied { get; init; }

    /// <summary>Whether a word of a keyword occurs in the talent.</summary>
    internal bool Contains(string word) =>
        Name?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || Email?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
