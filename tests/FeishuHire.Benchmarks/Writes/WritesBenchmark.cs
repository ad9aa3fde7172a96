using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Writes;

/// <summary>Measures how much of Feishu's limits is used when records are created and changed, and whether they are exceeded.</summary>
internal sealed class WritesBenchmark : IBenchmark
{
    private const double Limit = 20;
    private const double MiB = 1 << 20;
    private const string Latency = "300";
    private const int EachTalent = 4;
    private const int Talents = 500;

    /// <summary>The loop is far slower, so it writes fewer records.</summary>
    private const int TalentsOfLoop = 25;

    public string Name => "writes";

    public string Subject =>
        "2,000 creates for 500 talents, and a change of each, on a server that admits 20 requests of each API in any window of a second and takes 300 ms for each.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so nothing was measured.");
            return;
        }

        var (cmdlet, requests, throttled) = await MeasureAsync(powerShell, "Write", Talents, ["-Module", BuildFacts.ModuleManifest]);
        Add("New-FeishuExternalApplication", cmdlet.Created, cmdlet.CreateMs, sheet);
        Add("Set-FeishuExternalApplication", cmdlet.Changed, cmdlet.ChangeMs, sheet);
        sheet.AtLeast("creates, share of the limit", Share(cmdlet.Created, cmdlet.CreateMs), 90, " %");
        sheet.AtLeast("changes, share of the limit", Share(cmdlet.Changed, cmdlet.ChangeMs), 90, " %");
        sheet.AtMost("throttled requests", throttled, 0);
        sheet.AtLeast("records created", cmdlet.Created, Talents * EachTalent);
        sheet.AtLeast("records changed", cmdlet.Changed, Talents * EachTalent);
        sheet.AtMost("growth of the process from the 100th record on", cmdlet.Growth / MiB, 40, " MiB");

        var (loop, _, _) = await MeasureAsync(powerShell, "WriteLoop", TalentsOfLoop, []);
        Add("Invoke-RestMethod in a loop, creates", loop.Created, loop.CreateMs, sheet);
        Add("Invoke-RestMethod in a loop, changes", loop.Changed, loop.ChangeMs, sheet);
        sheet.Note($"{requests} requests in all, the token and the reads of the talents included. The loop creates and changes {TalentsOfLoop * EachTalent} records, and does not read what it overwrites.");
    }

    private static async Task<(WriteTimes Times, int Requests, int Throttled)> MeasureAsync(
        PowerShell powerShell, string script, int talents, IEnumerable<string> parameters)
    {
        using var server = ServerProcess.StartLimited(Latency);
        var (output, _) = await powerShell.RunAsync(script, [.. parameters, .. new Workload(server.Address, talents, EachTalent).ToParameters()]);
        var (requests, throttled) = await server.CountAsync();
        return (ChildProcess.Read<WriteTimes>(output), requests, throttled);
    }

    private static double Share(int records, double milliseconds) => 100 * records / (milliseconds / 1000) / Limit;

    private static void Add(string what, int records, double milliseconds, Sheet sheet) =>
        sheet.Add(what, $"{records} records in {milliseconds / 1000:0.0} s: {records / (milliseconds / 1000):0.0} a second");
}
