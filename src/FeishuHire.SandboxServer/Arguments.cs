using System.Globalization;

namespace FeishuHire.Sandbox.Server;

/// <summary>The arguments of the server: <c>[port [latency[-longest latency]]] [--no-limit] [--generated]</c>, latencies in ms.</summary>
/// <param name="Port">The port; 0 for any free port.</param>
/// <param name="Latency">The shortest and the longest time before a response.</param>
/// <param name="NoLimit">Whether the rate limits are not enforced.</param>
/// <param name="Generated">
/// Whether there are also generated talents (see <see cref="GeneratedData"/>). They are for many requests, so requests are not logged.
/// </param>
internal sealed record Arguments(int Port, (TimeSpan Shortest, TimeSpan Longest) Latency, bool NoLimit, bool Generated)
{
    public static Arguments Parse(string[] arguments)
    {
        string[] known = ["--no-limit", "--generated"];
        var positions = arguments.Except(known).ToList();
        if (positions.Count > 2 || positions.Any(argument => argument.StartsWith('-')))
        {
            throw new FormatException("Usage: FeishuHire.SandboxServer [port [latency[-longest latency]]] [--no-limit] [--generated]");
        }

        var latencies = positions.ElementAtOrDefault(1)?.Split('-').Select(Number).ToList() ?? [0];
        return new Arguments(
            Number(positions.ElementAtOrDefault(0) ?? "0"),
            (TimeSpan.FromMilliseconds(latencies[0]), TimeSpan.FromMilliseconds(latencies[^1])),
            arguments.Contains("--no-limit"),
            arguments.Contains("--generated"));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
