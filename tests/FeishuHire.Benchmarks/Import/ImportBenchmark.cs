using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Import;

/// <summary>Measures the cost of importing the module.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int Rounds = 25;

    private static readonly string[] Steps = ["Import-Module", "Connect-FeishuHire", "the first call", "the second call"];

    public string Name => "import";

    public string Subject => "The start of PowerShell with and without Import-Module, and the steps of a first use.";

    public async Task RunAsync(PowerShell? powerShell, Sheet sheet)
    {
        if (powerShell is null)
        {
            sheet.Note($"There is no pwsh on the path, so nothing was measured.");
            return;
        }

        using var server = ServerProcess.Start();
        var bare = new List<double>();
        var import = new List<double>();
        var steps = new List<double[]>();
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await TimeAsync(powerShell, "$null"));
            import.Add(await TimeAsync(powerShell, $"Import-Module -Name '{BuildFacts.ModuleManifest.Replace("'", "''", StringComparison.Ordinal)}'"));
            var (output, _) = await powerShell.RunAsync(
                "FirstUse",
                "-Module", BuildFacts.ModuleManifest, "-Endpoint", server.Address.Endpoint, "-AppId", server.Address.AppId, "-AppSecret", server.Address.AppSecret);
            steps.Add(ChildProcess.Read<double[]>(output));
        }

        sheet.Add("bare PowerShell", $"{Median.Of(bare):0} ms");
        sheet.Add("PowerShell with the module", $"{Median.Of(import):0} ms");
        sheet.AtMost("the module above bare PowerShell", Median.Of(import) - Median.Of(bare), 60, " ms");
        for (var step = 0; step < Steps.Length; step++)
        {
            sheet.Add($"first use: {Steps[step]}", $"{Median.Of(steps.Select(times => times[step])):0.0} ms");
        }

        sheet.AtMost(
            "first use: import, connect and the first call together",
            Median.Of(steps.Select(times => times.Take(3).Sum())),
            150,
            " ms");
        sheet.Note($"Medians of {Rounds} runs, in turn. The calls read one page from loopback.");
    }

    private static async Task<double> TimeAsync(PowerShell powerShell, string command) =>
        (await powerShell.RunCommandAsync(command)).Wall.TotalMilliseconds;
}
