namespace FeishuHire.Benchmarks.Running;

/// <summary>The address of a loopback server, and the credentials to connect with.</summary>
internal sealed record ServerAddress(string Endpoint, string AppId, string AppSecret);
