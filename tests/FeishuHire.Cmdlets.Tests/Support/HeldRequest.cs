using Microsoft.AspNetCore.Http;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>A request that is not answered and ends when the client cancels it.</summary>
internal sealed class HeldRequest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits, up to a limit, until the server has received the request.</summary>
    public Task ArrivedAsync() => _arrived.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits, up to a limit, until the client has canceled the request.</summary>
    public Task GoneAsync(TimeSpan limit) => _gone.Task.WaitAsync(limit, TestContext.Current.CancellationToken);

    internal async Task HoldAsync(HttpContext context)
    {
        _arrived.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        finally
        {
            _gone.TrySetResult();
        }
    }
}
