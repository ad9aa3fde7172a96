using System.Text.Json;
using FeishuHire.Benchmarks.Running;

namespace FeishuHire.Benchmarks.Children;

/// <summary>This program as a child that does measured work without PowerShell.</summary>
internal static class Child
{
    /// <summary>A process that does nothing: what the start of .NET costs.</summary>
    public const string Bare = "bare";

    /// <summary>The client of the module.</summary>
    public const string Core = "core";

    /// <summary>The same pages with no more than .NET has: the floor.</summary>
    public const string Floor = "floor";

    /// <summary>The client of the module with one talent, telling what the process holds each 10,000 records.</summary>
    public const string Memory = "memory";

    /// <summary>One of several clients that share an app, telling what it got of the limit.</summary>
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
            Floor => await FloorReader.ReadAsync(workload),
            _ => 0,
        };
        var cpu = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        Console.WriteLine(JsonSerializer.Serialize(new Measured(cpu, allocated, records), JsonSerializerOptions.Web));
    }
}
