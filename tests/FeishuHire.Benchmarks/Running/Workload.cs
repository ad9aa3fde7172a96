using System.Globalization;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Benchmarks.Running;

/// <summary>The records that a child process reads.</summary>
/// <param name="Server">The server, with the App ID and App Secret to connect with.</param>
/// <param name="Talents">How many talents.</param>
/// <param name="RecordsEach">How many records each talent has.</param>
internal sealed record Workload(ServerAddress Server, int Talents, int RecordsEach)
{
    /// <summary>How many talents are read at once.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Whether the session keeps within Feishu's limit.</summary>
    public bool Limited { get; init; }

    public int Records => Talents * RecordsEach;

    /// <summary>The number of requests for records: one for each page of 20, and one for a talent without records.</summary>
    public int Requests => Talents * Math.Max(1, (RecordsEach + 19) / 20);

    public string TalentId(int number) => string.Create(CultureInfo.InvariantCulture, $"bench-{RecordsEach}-{number}");

    /// <summary>The arguments if the child is this program.</summary>
    public IEnumerable<string> ToArguments() =>
        [Server.Endpoint, Server.AppId, Server.AppSecret, .. new[] { Talents, RecordsEach, AtOnce }.Select(Text), Limited.ToString()];

    public static Workload Parse(string[] arguments) =>
        new(new ServerAddress(arguments[0], arguments[1], arguments[2]), Number(arguments[3]), Number(arguments[4]))
        {
            AtOnce = Number(arguments[5]),
            Limited = bool.Parse(arguments[6]),
        };

    /// <summary>The parameters if the child is a script.</summary>
    public IEnumerable<string> ToParameters() =>
    [
        "-Endpoint", Server.Endpoint, "-AppId", Server.AppId, "-AppSecret", Server.AppSecret,
        "-Talents", Text(Talents), "-RecordsEach", Text(RecordsEach),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
