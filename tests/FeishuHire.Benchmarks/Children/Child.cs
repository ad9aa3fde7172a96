using System.Text.Json;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Children;

/// <summary>Runs this program as a child process that does measured work without PowerShell.</summary>
internal static class Child
{
    /// <summary>Does nothing, to measure the start of .NET.</summary>
    public const string Bare = "bare";

    /// <summary>Reads with the client of the module.</summary>
    public const string Core = "core";

    /// <summary>Reads the same pages with .NET alone, as a baseline.</summary>
    public const string Baseline = "baseline";

    /// <summary>Reads one talent with the client of the module, and reports the memory of the process every 10,000 records.</summary>
    public const string Memory = "memory";

    /// <summary>Reads as one of several processes that share an app, and reports its share of the limit.</summary>
    public const string Fleet = "fleet";

    public static async Task RunAsync(string kind, Workload workload)
    {
        if (kind == Memory)
        {
            Console.WriteLine(JsonSerializer.Serialize(await MemoryReader.ReadAsync(workload), JsonSerializerOptions.Web));
            return;
        }

        if (kind == Fleet)
        {
            Console.WriteLine(JsonSerializer.Serialize(await FleetReader.ReadAsync(workload), JsonSerializerOptions.Web));
            return;
        }

        var records = kind switch
        {
            Core => await CoreReader.ReadAsync(workload),
            Baseline => await BaselineReader.ReadAsync(workload),
            _ => 0,
        };
        var cpu = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        Console.WriteLine(JsonSerializer.Serialize(new ResourceUsage(cpu, allocated, records), JsonSerializerOptions.Web));
    }
}
