using System.Reflection;
using FeishuHire.Demo;

// The main job on the built-in sandbox: in PowerShell where there is one, else on the client below the cmdlets.
var csv = Path.Combine(Path.GetTempPath(), "FeishuHire-demo.csv");
var module = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "StagedModule").Value!;

if (PowerShell.Find() is { } powerShell)
{
    Console.WriteLine($"The module as it is shipped: {module}");
    return await powerShell.RunAsync(Path.Combine(AppContext.BaseDirectory, "Demo.ps1"), "-Module", Path.Combine(module, "FeishuHire.psd1"), "-Csv", csv);
}

Console.WriteLine("There is no PowerShell (pwsh) on the PATH, so the cmdlets cannot be shown. PowerShell 7.4 or newer is to be had from");
Console.WriteLine("https://aka.ms/powershell, or with: dotnet tool install --global PowerShell");
Console.WriteLine("Here is the same job on the client below the cmdlets.");
Console.WriteLine();
await ClientDemo.RunAsync(csv);
return 0;
