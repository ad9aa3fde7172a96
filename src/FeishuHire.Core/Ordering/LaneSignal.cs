namespace FeishuHire.Ordering;

/// <summary>Signals the thread that takes results that there may be one.</summary>
internal sealed class LaneSignal
{
    /// <summary>The lock that protects the lanes, and that is pulsed at each change.</summary>
    public object Gate { get; } = new();

    /// <summary>Whether there was a change since the last wait.</summary>
    public bool HasChanged { get; set; }
}
