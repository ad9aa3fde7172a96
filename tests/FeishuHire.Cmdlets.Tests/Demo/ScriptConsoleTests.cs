using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>The demo runs a script like <c>pwsh -Command</c>.</summary>
public sealed class ScriptConsoleTests
{
    private const string Connected = "Connect-FeishuHire -Sandbox; ";

    [Theory]
    [InlineData("'done'", 0, "done\n", "")]
    [InlineData("exit 3; 'not reached'", 3, "", "")]
    [InlineData("try { throw 1 } finally { exit 7 }", 7, "", "")]
    [InlineData("return 5", 0, "5\n", "")]
    [InlineData("$false", 0, "False\n", "")]
    [InlineData("Get-FeishuTalent", 1, "", "Get-FeishuTalent: There is no connection")]
    [InlineData("No-Such", 1, "", "No-Such: The term 'No-Such' is not recognized")]
    [InlineData("No-Such; 'reached'", 0, "reached\n", "No-Such: The term 'No-Such' is not recognized")]
    [InlineData("$ErrorActionPreference = 'Stop'; No-Such; 'not reached'", 1, "", "No-Such: The term 'No-Such' is not recognized")]
    [InlineData("throw 'enough'; 'not reached'", 1, "", "Exception: enough")]
    [InlineData("'not reached'; if (", 1, "", "Missing condition in if statement")]
    [InlineData(Connected + "Get-FeishuTalent -All -Verbose | Out-Null", 0, "VERBOSE: GET /open-apis/hire/v1/talents", "")]
    [InlineData(Connected + "$null = Get-FeishuTalent -PageSize 1", 0, "WARNING: There are more talents", "")]
    [InlineData("Connect-FeishuHire", 1, "cmdlet Connect-FeishuHire at command pipeline position 1", "missing mandatory parameters: Credential")]
    public async Task Shows_what_it_gives_and_gives_its_exit_code(string script, int exitCode, string output, string errors)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var failed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var english = CultureInfo.GetCultureInfo("en-US");
        var host = new TerminalHost(new Terminal { Output = written, Error = failed }, english, english);
        using var runspace = ModuleRunspace.Open(host, StagedModule.Modules, state => state.ImportPSModule(StagedModule.Manifest));

        Assert.Equal(exitCode, await new ScriptConsole(host, runspace).RunAsync(script));

        var text = written.ToString().ReplaceLineEndings("\n");
        Assert.True(output.EndsWith('\n') || output.Length == 0 ? output == text : text.Contains(output, StringComparison.Ordinal), text);
        Assert.Contains(errors, failed.ToString(), StringComparison.Ordinal);
        Assert.Equal(errors.Length == 0, failed.ToString().Length == 0);
    }
}
