
namespace FeishuHire.Sandbox.Server;

/// <summary>What the tenant would do with the request that is being answered.</summary>
/// <param name="Handle">Carries the request out and gives the tenant's answer.</param>
/// <param name="WaitAsync">Waits as long as the server does before each of the tenant's answers.</param>
internal sealed record TenantCall(Func<SandboxResponse> Handle, Func<CancellationToken, Task> WaitAsync);
