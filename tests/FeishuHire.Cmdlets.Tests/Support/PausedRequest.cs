using System.Text;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>A request that the tenant answers when the test lets it.</summary>
internal sealed class PausedRequest(SandboxServer server, string api)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits, up to a limit, until the server has received the request.</summary>
    public Task ArrivedAsync() => _arrived.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Lets the tenant answer.</summary>
    public void Release() => _released.TrySetResult();

    internal async Task AnswerAsync(HttpContext context)
    {
        // The server has already read the body.
        var received = server.RequestsTo(api)[^1];
        _arrived.TrySetResult();
        await _released.Task.WaitAsync(context.RequestAborted);
        var response = server.Tenant.Handle(new SandboxRequest(
            received.Method, received.Path, received.Query, context.Request.Headers.Authorization, Encoding.UTF8.GetBytes(received.Body)));
        await Responses.Json(response.Status, Encoding.UTF8.GetString(response.Body))(context);
    }
}
