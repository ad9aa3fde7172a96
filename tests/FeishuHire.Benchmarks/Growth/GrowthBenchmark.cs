using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Growth;

/// <summary>Measures whether ten times as many talents cost ten times as much.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    private const int Rounds = 3;
    private const int RecordsEach = 5;

    private static readonly int[] Sizes = [1, 10, 100, 1000, 10000];

    public string Name => "growth";

    public string Subject => "The cost of 1 to 10,000 talents with a page each, above that of one talent: a straight line.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        using var server = ServerProcess.Start();
        var work = Sizes.Select(size => new Workload(server.Address, size, RecordsEach)).ToList();
        await MeasureAsync("client", size => ChildProcess.MeasureOwnAsync(Child.Core, size), work, sheet);
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so the cmdlet was not measured.");
            return;
        }

        await MeasureAsync(
            "cmdlet", size => powerShell.MeasureAsync("Read", ["-Module", BuildFacts.ModuleManifest, .. size.ToParameters()]), work, sheet);
        sheet.Note($"Medians of {Rounds} runs, in turn. What is warm costs less than what is cold, so less than 1 is to be expected.");
    }

    private static async Task MeasureAsync(string what, Func<Workload, Task<ResourceUsage>> measure, List<Workload> work, Sheet sheet)
    {
        var medians = await Interleaved.MeasureAsync(Rounds, [.. work.Select(size => new Func<Task<ResourceUsage>>(() => measure(size)))]);
        var one = medians[0];
        var each = medians.Select((run, index) => (Cpu: run.Above(one).CpuMs / (Sizes[index] - 1), Wall: run.Above(one).WallMs / (Sizes[index] - 1))).ToList();
        sheet.Add($"{what}, 1 talent, with the start", $"{one.CpuMs:#,0} ms CPU, {one.WallMs:#,0} ms");
        for (var index = 1; index < Sizes.Length; index++)
        {
            sheet.Add($"{what}, {Sizes[index]} talents", $"{each[index].Cpu:0.000} ms CPU, {each[index].Wall:0.000} ms for each further talent");
        }

        sheet.AtMost($"{what}, CPU of a talent among 10,000 beside among 1,000", each[^1].Cpu / each[^2].Cpu, 1.2, " ×");
        sheet.AtMost($"{what}, time of a talent among 10,000 beside among 1,000", each[^1].Wall / each[^2].Wall, 1.2, " ×");
    }
}
