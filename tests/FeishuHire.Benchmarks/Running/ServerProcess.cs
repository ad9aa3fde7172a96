using System.Diagnostics;
using System.Net.Http.Json;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Benchmarks.Running;

/// <summary>The loopback server with generated talents, in a separate process, so that its work is not measured.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, ServerAddress address)
    {
        _process = process;
        Address = address;
    }

    public ServerAddress Address { get; }

    /// <summary>Starts a server without rate limits and without latency.</summary>
    public static ServerProcess Start() => Start("0", "0", "--no-limit", "--generated");

    /// <summary>Starts a server with latency that admits 20 requests in any window of a second.</summary>
    public static ServerProcess StartLimited(string latency) => Start("0", latency, "--generated");

    /// <summary>How many requests arrived, and how many of them were throttled.</summary>
    public async Task<(int Requests, int Throttled)> CountAsync()
    {
        using var http = new HttpClient();
        var statistics = await http.GetFromJsonAsync<Statistics>(new Uri(new Uri(Address.Endpoint), "/_server/statistics"));
        return (statistics!.Requests, statistics.Throttled);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static ServerProcess Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [BuildFacts.SandboxServer, .. arguments]) { RedirectStandardOutput = true })!;
        return new ServerProcess(process, ServerAddress.Read(process.StandardOutput));
    }

    private sealed record Statistics(int Requests, int Throttled);
}
