using System.Diagnostics;
using System.Reflection;
using FeishuHire.Benchmarks;
using FeishuHire.Benchmarks.Children;
using FeishuHire.Benchmarks.Reporting;
using FeishuHire.Benchmarks.Running;

// Measures the module, compares the figures with their targets, and writes them to results/:
//   dotnet run -c Release --project tests/FeishuHire.Benchmarks [-- name ...]
// Child processes do the measured work. This program is also the child process for work without PowerShell.
if (args is ["child", var kind, .. var workload])
{
    await Child.RunAsync(kind, Workload.Parse(workload));
    return 0;
}

if (typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration != "Release")
{
    Console.Error.WriteLine("A debug build says nothing about speed: dotnet run -c Release --project tests/FeishuHire.Benchmarks");
    return 2;
}

var chosen = IBenchmark.All.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)).ToList();
if (args.Except(IBenchmark.All.Select(benchmark => benchmark.Name)).Any())
{
    Console.Error.WriteLine($"The benchmarks are: {string.Join(", ", IBenchmark.All.Select(benchmark => benchmark.Name))}");
    return 2;
}

var powerShell = await PowerShell.FindAsync();
var machine = Machine.Describe(powerShell);
Console.WriteLine(machine);
var missed = 0;
foreach (var benchmark in chosen)
{
    Console.WriteLine();
    Console.WriteLine($"{benchmark.Name}: {benchmark.Subject}");
    var sheet = new Sheet();
    var watch = Stopwatch.StartNew();
    try
    {
        await benchmark.RunAsync(powerShell, sheet);
    }
    catch (InvalidOperationException e)
    {
        // The other benchmarks still run. The previous figures of this one are kept.
        Console.Error.WriteLine(e.Message);
        missed++;
        continue;
    }

    sheet.Note($"Took {watch.Elapsed.TotalSeconds:0} s.");
    Console.WriteLine(sheet);
    ResultsFile.Write(benchmark, machine, sheet);
    missed += sheet.Missed;
}

Console.WriteLine();
Console.WriteLine(missed == 0 ? "Every target was met." : $"{missed} targets were missed.");
return missed == 0 ? 0 : 1;
