using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Help;

/// <summary>The output of Get-Help, in the language of the user.</summary>
public sealed class HelpTests : CmdletTest
{
    private const string Chinese = @"\p{IsCJKUnifiedIdeographs}";

    private static readonly string[] Headings =
        ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    private static readonly string[] Topics =
    [
        "about_FeishuHire",
        "about_FeishuHire_Connecting",
        "about_FeishuHire_Errors",
        "about_FeishuHire_Recipes",
        "about_FeishuHire_Unattended",
    ];

    /// <summary>UI cultures, and the language of their help.</summary>
    public static TheoryData<string, string> Cultures => new()
    {
        { "en-US", "en-US" },
        { "en-GB", "en-US" },
        { "fr-FR", "en-US" },
        { "zh-CN", "zh" },
        { "zh-Hans", "zh" },
        { "zh-SG", "zh" },
        { "zh-TW", "zh" },
        { "zh", "zh" },
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Of_every_cmdlet_is_there_in_its_language_with_all_that_can_be_asked_of_it(string culture, string language)
    {
        await using var shell = Open(culture);
        foreach (var cmdlet in await CmdletsAsync(shell))
        {
            var help = (await shell.InvokeAsync(
                """
                $help = Get-Help $args[0] -Full
                $help.Synopsis
                "$($help.description.Text)"
                @($help.relatedLinks.navigationLink)[0].uri
                $help.parameters.parameter.name
                """,
                cmdlet.Name)).WithoutErrors().Objects.OfType<string>().ToList();
            var full = await shell.ShowAsync("Get-Help $args[0] -Full", cmdlet.Name);

            Assert.Equal(language == "zh", Regex.IsMatch(help[0], Chinese));

            // For a cmdlet without help, PowerShell shows only the syntax.
            Assert.NotEmpty(help[1].Trim());
            Assert.All(Headings, heading => Assert.Matches($"(?m)^{heading}", full));
            Assert.Matches(@"-{10} \S+ 3: ", await shell.ShowAsync("Get-Help $args[0] -Examples", cmdlet.Name));
            var parameters = await shell.ShowAsync("Get-Help $args[0] -Parameter * -ErrorAction Ignore", cmdlet.Name);
            Assert.All(help.Skip(3), name => Assert.Matches($@"(?m)^-{name}\b", parameters));

            // The address that -Online opens: Feishu's page about the first operation, or that of the code.
            var pages = (await shell.InvokeAsync(
                "(Get-Command $args[0]).HelpUri; (Find-FeishuHireApi | Where-Object Command -eq $args[0]).DocumentationUri", cmdlet.Name)).Objects;
            Assert.Contains(help[2], pages.Select(page => $"{page}").Where(page => page.Length > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task On_the_topics_of_the_module_is_there_in_its_language(string culture, string language)
    {
        await using var shell = Open(culture);

        var topics = (await shell.InvokeAsync("Get-Help -Name about_FeishuHire* -Category HelpFile")).WithoutErrors();

        Assert.Equal(Topics, topics.Values("Name").Cast<string>().Order(StringComparer.Ordinal));
        Assert.All(topics.Values("Synopsis"), synopsis => Assert.Equal(language == "zh", Regex.IsMatch($"{synopsis}", Chinese)));
        foreach (var topic in Topics)
        {
            var file = Path.Combine(StagedModule.Folder, language, $"{topic}.help.txt");
            Assert.Equal(
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
                $"{(await shell.InvokeAsync("Get-Help -Name $args[0]", topic)).WithoutErrors().Output.Single()}");
        }
    }

    [Fact]
    public async Task Shows_the_syntax_that_PowerShell_knows()
    {
        await using var shell = Shell.Open(new ShellOptions { Width = 1000 });
        foreach (var cmdlet in await CmdletsAsync(shell))
        {
            var shown = await shell.ShowAsync("(Get-Help $args[0]).syntax", cmdlet.Name);
            var known = (await shell.InvokeAsync("Get-Command $args[0] -Syntax", cmdlet.Name)).WithoutErrors().Objects.Single();

            // Help contains .NET's names of the types, Get-Command PowerShell's short names.
            Assert.NotEmpty(Forms(shown));
            Assert.Equal(Forms($"{known}"), Forms(shown));
        }
    }

    [Fact]
    public async Task Names_the_defaults_that_the_code_has()
    {
        foreach (var cmdlet in await CmdletsAsync(Shell))
        {
            var command = Activator.CreateInstance(cmdlet.ImplementingType)!;
            var parameters = (await Shell.InvokeAsync("(Get-Help $args[0]).parameters.parameter", cmdlet.Name)).WithoutErrors().Output;

            // Get-FeishuHireSession has no parameters, and those that PowerShell adds are not properties.
            foreach (var parameter in parameters.OfType<PSObject>().Where(parameter => parameter.Properties["name"] is not null))
            {
                var name = $"{parameter.Properties["name"].Value}";
                var value = cmdlet.ImplementingType.GetProperty(name)?.GetValue(command);
                var documented = $"{parameter.Properties["defaultValue"]?.Value}";
                if (value is int or SwitchParameter or Enum)
                {
                    Assert.Equal((cmdlet.Name, name, string.Create(CultureInfo.InvariantCulture, $"{value}")), (cmdlet.Name, name, documented));
                }
                else
                {
                    Assert.True(string.IsNullOrEmpty(value?.ToString()), $"{cmdlet.Name} -{name} is documented as {documented}");
                }
            }
        }
    }

    private static Shell Open(string culture) => Shell.Open(new ShellOptions { UICulture = culture, Culture = culture });

    private static async Task<IReadOnlyList<CmdletInfo>> CmdletsAsync(Shell shell)
    {
        var cmdlets = (await shell.InvokeAsync("Get-Command -Module FeishuHire")).WithoutErrors().Objects.Cast<CmdletInfo>().ToList();
        Assert.NotEmpty(cmdlets);
        return cmdlets;
    }

    // The syntax of a command, without the types and the possible values.
    private static IEnumerable<string> Forms(string syntax) =>
        from line in syntax.Split('\n')
        let form = Regex.Replace(Regex.Replace(line, @" (<[^>]+>|\{[^}]+\})", ""), @"\s+", " ").Trim()
        where form.Length > 0
        select form;
}
