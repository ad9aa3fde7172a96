using System.Management.Automation;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Languages;

/// <summary>Messages are in the language of the user. What scripts and logs rely on is the same in every language.</summary>
public sealed class MessageTests : CmdletTest
{
    private const string Unknown = "1111111111111111111";

    /// <summary>UI cultures, and whether their messages are Chinese.</summary>
    public static TheoryData<string, bool> Cultures => new()
    {
        { "zh-CN", true },
        { "zh-TW", true },
        { "en-US", false },
        { "fr-FR", false },
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task An_error_of_a_talent_and_its_advice_are_in_the_language_and_the_id_is_the_same(string culture, bool isChinese)
    {
        await using var shell = await OpenAsync(culture);

        var error = Assert.Single((await shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Unknown)).Errors);

        Assert.Equal("TalentNotFound,FeishuHire.Commands.GetFeishuExternalApplicationCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        AssertLanguage(isChinese, error.Exception.Message, error.ToString(), error.ErrorDetails.RecommendedAction);
        Assert.Contains(Unknown, error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task An_error_that_ends_the_command_is_in_the_language_with_the_words_of_the_console(string culture, bool isChinese)
    {
        await using var shell = await OpenAsync(culture);
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 99991672));

        var error = (await shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many)).Thrown!;

        Assert.StartsWith("PermissionDenied,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertLanguage(isChinese, error.Exception.Message, error.ErrorDetails.RecommendedAction);
        Assert.Contains("hire:external_application", error.Exception.Message, StringComparison.Ordinal);
        Assert.Matches(
            isChinese ? "权限管理.*版本管理与发布" : "'Permissions & Scopes'.*'Version Management & Release'",
            error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task An_error_that_the_module_finds_before_anything_is_sent_is_in_the_language(string culture, bool isChinese)
    {
        await using var shell = await OpenAsync(culture);
        Server.ClearRequests();

        var error = (await shell.InvokeAsync("Connect-FeishuHire -EnvironmentVariable -Endpoint 'ftp://x'")).Thrown!;

        Assert.StartsWith("InvalidCredential,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        AssertLanguage(isChinese, error.ToString());
        Assert.Contains("FEISHU_APP_", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_warning_is_in_the_language(string culture, bool isChinese)
    {
        await using var shell = await OpenAsync(culture);

        var result = await shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);

        Assert.Equal(20, result.WithoutErrors().Output.Count);
        var warning = Assert.Single(result.Warnings);
        AssertLanguage(isChinese, warning);
        Assert.Matches($"{Many}.*-All.*-PageToken '", warning);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh-TW")]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public async Task Text_for_logs_and_names_of_properties_are_the_same_everywhere(string culture)
    {
        await using var shell = await OpenAsync(culture);

        var result = await shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 1 -WarningAction Ignore -Verbose", Many);

        Assert.Matches(
            @"^GET /open-apis/hire/v1/external_applications, page 1: HTTP 200 after \d+ ms \(attempt 1, waited \d+ ms\)$",
            Assert.Single(result.WithoutErrors().Verbose));
        Assert.Equal(["Id", "TalentId", "JobTitle"], result.Output.Single()!.Properties.Take(3).Select(property => property.Name));
    }

    [Fact]
    public async Task Each_runspace_reads_its_own_language_also_where_all_use_one_session_at_the_same_time()
    {
        var session = (await Shell.ConnectAsync(Server, "-PassThru -RequestsPerSecond 1000")).Output.Single();
        const string Script = """
            param($Session, $TalentId)
            1..20 | ForEach-Object {
                try { Get-FeishuExternalApplication $TalentId -Session $Session -ErrorAction Stop } catch { "$_ $($_.ErrorDetails.RecommendedAction)" }
            }
            """;
        string[] cultures = ["zh-CN", "en-US", "zh-CN", "en-US"];
        var shells = cultures.Select(culture => Shell.Open(new ShellOptions { UICulture = culture })).ToList();

        try
        {
            var running = shells.ConvertAll(shell => shell.Begin(Script, session, Unknown));
            foreach (var (culture, script) in cultures.Zip(running))
            {
                var said = (await script.WaitAsync()).WithoutErrors();
                Assert.Equal(20, said.Output.Count);
                AssertLanguage(culture == "zh-CN", [.. said.Objects.Cast<string>()]);
            }
        }
        finally
        {
            foreach (var shell in shells)
            {
                await shell.DisposeAsync();
            }
        }
    }

    private static void AssertLanguage(bool isChinese, params string[] texts) =>
        Assert.All(texts, text => Assert.True(isChinese == Regex.IsMatch(text, @"\p{IsCJKUnifiedIdeographs}"), text));

    private async Task<Shell> OpenAsync(string culture)
    {
        var shell = Shell.Open(new ShellOptions { UICulture = culture, Culture = culture });
        await shell.ConnectAsync(Server, Shell.Impatient);
        return shell;
    }
}
