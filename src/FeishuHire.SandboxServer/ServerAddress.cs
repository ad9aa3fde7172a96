using System.Text.RegularExpressions;

namespace FeishuHire.Sandbox.Server;

/// <summary>The address of a server, and the credentials to connect with, which it writes as its first lines.</summary>
internal sealed partial record ServerAddress(string Endpoint, string AppId, string AppSecret)
{
    /// <summary>Reads what a server writes.</summary>
    /// <exception cref="InvalidOperationException">The server did not start.</exception>
    public static ServerAddress Read(TextReader output)
    {
        var lines = $"{output.ReadLine()} {output.ReadLine()}";
        return Lines().Match(lines) is { Success: true, Groups: var parts }
            ? new ServerAddress(parts["endpoint"].Value, parts["id"].Value, parts["secret"].Value)
            : throw new InvalidOperationException($"The sandbox server did not start: {lines}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"Listening on {Endpoint}{Environment.NewLine}App ID {AppId}, App Secret {AppSecret}";

    [GeneratedRegex(@"^Listening on (?<endpoint>\S+?)/? App ID (?<id>\S+), App Secret (?<secret>\S+)$")]
    private static partial Regex Lines();
}
