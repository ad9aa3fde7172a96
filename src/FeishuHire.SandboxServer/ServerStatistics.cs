namespace FeishuHire.Sandbox.Server;

/// <summary>What a server has answered so far; the control API is left out.</summary>
/// <param name="Requests">How many requests arrived.</param>
/// <param name="Throttled">How many of them were told that there were too many.</param>
public sealed record ServerStatistics(int Requests, int Throttled);
