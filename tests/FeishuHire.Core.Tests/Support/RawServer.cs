using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeishuHire.Core.Tests.Support;

/// <summary>A server that responds with any bytes, even if they are not HTTP, and closes the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string> _respond;
    private readonly Task _accepting;

    /// <param name="respond">Returns the complete response to the request with this head.</param>
    public RawServer(Func<string, string> respond)
    {
        _respond = respond;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var head = await ReadAsync(client.GetStream());
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(_respond(head)));
            client.Client.Shutdown(SocketShutdown.Send);

            // Lets the client read to the end before the connection is closed.
            await client.GetStream().CopyToAsync(Stream.Null);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The client disconnected.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
        {
            head.Append((char)one[0]);
        }

        const string Length = "Content-Length: ";
        if (head.ToString().Split("\r\n").FirstOrDefault(line => line.StartsWith(Length, StringComparison.OrdinalIgnoreCase)) is { } line)
        {
            await stream.ReadExactlyAsync(new byte[int.Parse(line[Length.Length..], CultureInfo.InvariantCulture)]);
        }

        return head.ToString();
    }
}
