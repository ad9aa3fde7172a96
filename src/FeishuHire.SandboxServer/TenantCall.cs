
namespace FeishuHire.Sandbox.Server;

/// <summary>The tenant's handling of the current request, for scripted responses.</summary>
/// <param name="Handle">Carries out the request and returns the tenant's response.</param>
/// <param name="WaitAsync">Waits for the latency that the server adds to the tenant's responses.</param>
internal sealed record TenantCall(Func<SandboxResponse> Handle, Func<CancellationToken, Task> WaitAsync);
