namespace FeishuHire.Benchmarks.Running;

/// <summary>Where a loopback server listens, and what to connect with.</summary>
internal sealed record ServerAddress(string Endpoint, string AppId, string AppSecret);
