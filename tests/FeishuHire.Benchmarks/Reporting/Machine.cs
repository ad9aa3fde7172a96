using System.Globalization;
using System.Runtime.InteropServices;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Reporting;

/// <summary>Describes the machine on which the figures were measured, without names of the computer and its user.</summary>
internal static class Machine
{
    public static string Describe(PowerShell? powerShell)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription.Trim()}, {Processor()}, {Environment.ProcessorCount} cores, {memory:0} GiB; .NET {Environment.Version}, "
            + $"{(powerShell is null ? "no PowerShell" : $"PowerShell {powerShell.Version}")}{Load()}.");
    }

    private static string Processor()
    {
        const string CpuInfo = "/proc/cpuinfo";
        var model = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model ?? RuntimeInformation.OSArchitecture.ToString();
    }

    // Shows the reader whether the machine was busy with other work.
    private static string Load()
    {
        const string LoadAverage = "/proc/loadavg";
        return File.Exists(LoadAverage) ? $"; load before the run {File.ReadAllText(LoadAverage).Split(' ')[0]}" : "";
    }
}
