using System.Management.Automation;
using System.Runtime.Loader;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Tests of the test support: the engine, the staged module in it, and its output.</summary>
public sealed class ShellTests : CmdletTest
{
    [Fact]
    public async Task Has_the_staged_module_and_no_other()
    {
        var module = Assert.IsType<PSModuleInfo>((await Shell.InvokeAsync("Get-Module")).WithoutErrors().Objects.Single());

        Assert.Equal(StagedModule.Folder, module.ModuleBase);
        var core = Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "FeishuHire.Core");
        Assert.StartsWith(StagedModule.Folder, core.Location, StringComparison.Ordinal);
        Assert.NotSame(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(core));
    }

    [Fact]
    public async Task Finds_the_types_of_the_module_by_name()
    {
        var result = await Shell.InvokeAsync("try { Get-FeishuExternalApplication 1 } catch [FeishuHire.FeishuApiException] { $_ }");

        var error = Assert.IsType<ErrorRecord>(result.WithoutErrors().Objects.Single());
        Assert.StartsWith("NotConnected,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith(StagedModule.Folder, error.Exception.GetType().Assembly.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sorts_what_a_script_gives_by_stream()
    {
        await Shell.ConnectAsync(Server);

        var result = await Shell.InvokeAsync(
            "Get-FeishuExternalApplication '1', $args[0] -Verbose; try { throw 'caught' } catch { }; Connect-FeishuHire -PageSize 1; 'not reached'",
            Many);

        Assert.Equal(20, result.Output.Count);
        Assert.StartsWith("TalentNotFound,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(Many, Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, result.Verbose.Count);
        Assert.StartsWith("NamedParameterNotFound,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_a_script_has_set()
    {
        await Shell.InvokeAsync("$seen = $args[0]", 42);

        Assert.Equal([42], (await Shell.InvokeAsync("$seen")).Objects);
    }

    [Theory]
    [InlineData("en-US", "Talent '1' does not exist", "Gets the default session")]
    [InlineData("zh-CN", "不存在", "会话")]
    public async Task Speaks_the_language_it_was_given(string language, string error, string help)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = language, Culture = language });
        await shell.ConnectAsync(Server);

        Assert.Contains(error, await shell.ShowAsync("Get-FeishuExternalApplication 1"), StringComparison.Ordinal);
        Assert.Contains(help, await shell.ShowAsync("(Get-Help Get-FeishuHireSession).Synopsis"), StringComparison.Ordinal);
        Assert.Equal([language], (await shell.InvokeAsync("[cultureinfo]::CurrentCulture.Name")).Objects);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task Shows_what_a_terminal_of_that_width_shows(int width)
    {
        await Shell.ConnectAsync(Server);
        Shell.Host.Terminal.Width = width;

        var lines = (await Shell.ShowAsync("Get-FeishuExternalApplication $args[0] -All", Many))
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(47, lines.Count(line => char.IsAsciiDigit(line[0])));
        Assert.InRange(lines.Max(PlainText.Width), width - 20, width);
    }

    [Theory]
    [InlineData(true, "\e[32mactive\e[0m")]
    [InlineData(false, " active ")]
    public async Task Has_colours_only_where_the_terminal_has(bool colors, string state)
    {
        await using var shell = Shell.Open(new ShellOptions { Colors = colors });
        await shell.ConnectAsync(Server);

        var shown = await shell.ShowAsync("Get-FeishuExternalApplication $args[0] -WarningAction Ignore", Many);

        Assert.Contains(state, shown, StringComparison.Ordinal);
        Assert.Equal(colors, shown.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public void Completes_a_line()
    {
        Assert.Equal(["Get-FeishuHireSession"], Shell.Complete("Get-FeishuHireS").Select(match => match.CompletionText));
        Assert.Contains("Lark", Shell.Complete("Connect-FeishuHire -Endpoint ").Select(match => match.CompletionText));
    }

    [Fact]
    public async Task Answers_prompts()
    {
        await using var shell = Shell.Open(new ShellOptions { Input = new StringReader($"{Few}\n\n") });
        await shell.ConnectAsync(Server);

        Assert.Equal(7, (await shell.InvokeAsync("Get-FeishuExternalApplication")).WithoutErrors().Output.Count);
    }
}
