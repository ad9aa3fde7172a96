using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace FeishuHire.Reports.Tests.Browser;

/// <summary>
/// The little of the DevTools protocol that the tests need: commands with their answers, and events, of one page.
/// See https://chromedevtools.github.io/devtools-protocol/
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private readonly ConcurrentQueue<(string Name, JsonElement Parameters)> _events = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private string? _sessionId;
    private int _lastId;

    /// <summary>The events so far, in order.</summary>
    public IReadOnlyCollection<(string Name, JsonElement Parameters)> Events => _events;

    /// <summary>Opens an empty page.</summary>
    public static async Task<DevTools> OpenPageAsync(Uri address)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, CancellationToken.None);
        tools._reading = tools.ReadAsync();
        var target = await tools.SendAsync("Target.createTarget", new { url = "about:blank" });
        var targetId = target.GetProperty("targetId").GetString();
        var attached = await tools.SendAsync("Target.attachToTarget", new { targetId, flatten = true });
        tools._sessionId = attached.GetProperty("sessionId").GetString();
        return tools;
    }

    /// <summary>Goes to an address and comes back when the page has loaded.</summary>
    public async Task NavigateAsync(string url)
    {
        await SendAsync("Page.navigate", new { url });
        await _loaded.Task.WaitAsync(Limit, CancellationToken.None);
    }

    public async Task<JsonElement> SendAsync(string method, object? parameters = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _pending.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { }, sessionId = _sessionId });

        // The protocol takes a session that is null for a wrong one.
        if (_sessionId is null)
        {
            message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } });
        }

        await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answered = await answer.Task.WaitAsync(Limit, CancellationToken.None);
        return answered.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"{method}: {error}")
            : answered.GetProperty("result");
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonDocument.Parse(message.ToArray()).RootElement);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            foreach (var pending in _pending.Values)
            {
                pending.TrySetException(e);
            }
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && _pending.TryRemove(id.GetInt32(), out var pending))
        {
            pending.TrySetResult(message);
            return;
        }

        var name = message.GetProperty("method").GetString()!;
        _events.Enqueue((name, message.GetProperty("params")));
        if (name == "Page.loadEventFired")
        {
            _loaded.TrySetResult();
        }
    }
}
