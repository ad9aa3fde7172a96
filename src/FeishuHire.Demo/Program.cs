using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using FeishuHire.Demo;
using FeishuHire.Demo.Hosting;

// Runs the staged module in PowerShell's engine; needs only the .NET SDK:
//   dotnet run --project src/FeishuHire.Demo                 the main job on the built-in sandbox
//   dotnet run --project src/FeishuHire.Demo -- "SCRIPT"     your own script
var modules = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "StagedModules").Value!;
var terminal = Terminal.OfConsole();
var host = new TerminalHost(terminal, CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
using var runspace = ModuleRunspace.Open(host, modules, PromptFunctions.AddTo);
var console = new ScriptConsole(host, runspace);

Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    _ = EndAsync();
};

if (args.Length == 0)
{
    return await DemoScript.RunAsync(console, terminal.Output);
}

var exitCode = await console.RunAsync(string.Join(' ', args));
if (console.Errors.Any(error => error.Exception is CommandNotFoundException))
{
    await terminal.Error.WriteLineAsync(
        "This is PowerShell's engine alone: Select-Object, Export-Csv, Format-Table and others come with PowerShell 7.4 or newer, https://aka.ms/powershell");
}

return exitCode;

async Task EndAsync()
{
    try
    {
        // A prompt that waits for input cannot be stopped.
        await console.StopAsync().WaitAsync(TimeSpan.FromSeconds(2));
    }
    finally
    {
        Environment.Exit(ScriptConsole.Stopped);
    }
}
