using System.Management.Automation.Language;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Demo;

/// <summary>The main job, statement by statement.</summary>
internal static class DemoScript
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "Demo.ps1");

    /// <summary>Shows and runs each statement, and returns the exit code. One error is part of the demo; any other error fails it.</summary>
    public static async Task<int> RunAsync(ScriptConsole console, TextWriter output)
    {
        await console.RunAsync("\"PowerShell $($PSVersionTable.PSVersion), hosted`n\"");
        foreach (var statement in Parser.ParseInput(await File.ReadAllTextAsync(Path), out _, out _).EndBlock.Statements)
        {
            await output.WriteLineAsync($"PS> {statement.Extent.Text}");
            await console.RunAsync(statement.Extent.Text);
        }

        return console.Errors.Count() == 1 ? 0 : 1;
    }
}
