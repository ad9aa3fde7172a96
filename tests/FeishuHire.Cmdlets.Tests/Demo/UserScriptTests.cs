namespace FeishuHire.Cmdlets.Tests.Demo;

/// <summary>The demo with a script of the user.</summary>
public sealed class UserScriptTests
{
    [Theory]
    [InlineData("Connect-FeishuHire -Sandbox; (Get-FeishuTalent -All).Count", 0, "320", "")]
    [InlineData("Connect-FeishuHire -Sandbox; Get-FeishuExternalApplication 123 -ErrorAction Stop", 1, "", "Talent '123' does not exist")]
    [InlineData("'done'; exit 3", 3, "done", "")]
    [InlineData("Get-Help Get-FeishuTalent", 0, "Get-FeishuTalent [-Keyword <String>]", "")]
    [InlineData("Select-Object", 1, "", "https://aka.ms/powershell")]
    public async Task Runs_it_and_ends_with_its_exit_code(string script, int exitCode, string output, string errors)
    {
        var result = await DemoProcess.RunAsync(script);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(output, result.Output, StringComparison.Ordinal);
        Assert.Contains(errors, result.Errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length == 0, result.Errors.Length == 0);
    }

    [Fact]
    public async Task Speaks_the_language_of_its_user()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux an environment variable sets the language of a process.");

        var result = await DemoProcess.RunAsync("Get-FeishuTalent", language: "zh_CN.UTF-8");

        Assert.Contains("飞书招聘", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_credentials_and_reads_the_answers()
    {
        var result = await DemoProcess.RunAsync(
            "$app = Get-Credential; $app.UserName; $app.GetNetworkCredential().Password.Length; Read-Host Why", "cli_a1b2\n秘密!\nfür mich\n");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("cli_a1b2\n3\nWhy: für mich\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_it_at_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal for another process.");
        using var demo = DemoProcess.Start(["'begun'; while ($true) { }"]);
        Assert.Equal("begun", await demo.ReadLineAsync());

        demo.PressCtrlC();

        Assert.Equal(130, (await demo.WaitAsync()).ExitCode);
    }
}
