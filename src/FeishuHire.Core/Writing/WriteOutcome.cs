using FeishuHire.Api;

namespace FeishuHire.Writing;

/// <summary>The outcome of a change.</summary>
/// <param name="Record">The record as it is now; <see langword="null"/> if nothing was written or the outcome is unknown.</param>
/// <param name="IsUnknown">Whether the change may or may not have been written.</param>
internal sealed record WriteOutcome(IRecord? Record, bool IsUnknown)
{
    /// <summary>Nothing was written.</summary>
    public static readonly WriteOutcome None = new(null, false);

    /// <summary>The change may or may not have been written.</summary>
    public static readonly WriteOutcome Unknown = new(null, true);
}
