using FeishuHire.Api;

namespace FeishuHire.Writing;

/// <summary>What became of a change.</summary>
/// <param name="Record">The record as it is now; <see langword="null"/> if nothing was written or that is unknown.</param>
/// <param name="IsUnknown">Whether it is unknown if it was written.</param>
internal sealed record WriteOutcome(IRecord? Record, bool IsUnknown)
{
    /// <summary>Nothing was written.</summary>
    public static readonly WriteOutcome None = new(null, false);

    /// <summary>It is unknown whether it was written.</summary>
    public static readonly WriteOutcome Unknown = new(null, true);
}
