namespace FeishuHire.Sandbox.Server;

/// <summary>The number of requests to a server so far, without those to the control API.</summary>
/// <param name="Requests">How many requests arrived.</param>
/// <param name="Throttled">How many of them were throttled.</param>
public sealed record ServerStatistics(int Requests, int Throttled);
