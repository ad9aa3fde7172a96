using Microsoft.AspNetCore.Http;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>A request that gets no answer: it ends when the client gives it up.</summary>
internal sealed class HeldRequest
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits, a limited time, until the server has the request.</summary>
    public Task ArrivedAsync() => _arrived.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits until the client has given the request up; longer than the limit is an error.</summary>
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
