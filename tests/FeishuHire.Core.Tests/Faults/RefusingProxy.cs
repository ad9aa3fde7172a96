using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>A proxy that refuses every request with the same status, and records the requests.</summary>
internal sealed class RefusingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _answering;
    private int _requests;

    public RefusingProxy(int status)
    {
        _listener.Start();
        _answering = AnswerAsync(status);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Requests => _requests;

    /// <summary>All received text.</summary>
    public string Heard { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
    }

    private async Task AnswerAsync(int status)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                var length = 0;
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    Heard += line;
                    length = line.StartsWith("Content-Length: ", StringComparison.Ordinal) ? int.Parse(line[16..], CultureInfo.InvariantCulture) : length;
                }

                if (length > 0)
                {
                    var body = new char[length];
                    await reader.ReadBlockAsync(body);
                    Heard += new string(body);
                }

                _requests++;
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }
}
