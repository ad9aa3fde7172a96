using System.Text.Json;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.UntrustedText;

/// <summary>Text that others wrote into Feishu must not control the terminal or imitate the module's messages.</summary>
public sealed class UntrustedTextTests : ConnectedTest
{
    private const string Title = "Java\e[31m\e]0;owned\a\r\nVERBOSE: forged\u202Egnp";
    private const string Steering = @"[\x00-\x1F\x7F-\x9F\u202E]";

    private static readonly object Application = new
    {
        id = "1",
        job_title = Title,
        stage = Title,
        resume_source = Title,
        termination_type = Title,
        termination_reason = Title,
    };

    private static readonly object Talent = new
    {
        id = Title,
        basic_info = new { name = Title, mobile = Title, mobile_code = Title, email = Title, creator_id = Title },
    };

    [Fact]
    public async Task It_stays_as_it_is_in_the_object()
    {
        Server.AddPage([Application]);

        Assert.Equal([Title], (await Shell.InvokeAsync("Get-FeishuExternalApplication 1")).WithoutErrors().Values("JobTitle"));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(400)]
    public async Task It_steers_nothing_in_the_table_of_applications(int width)
    {
        Shell.Host.Terminal.Width = width;
        Server.AddPage([Application]);

        AssertHarmless(await Shell.ShowAsync("Get-FeishuExternalApplication 1"));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(400)]
    public async Task It_steers_nothing_in_the_table_of_talents(int width)
    {
        Shell.Host.Terminal.Width = width;
        Server.AddPage([Talent], api: "talents");

        AssertHarmless(await Shell.ShowAsync("Get-FeishuTalent"));
    }

    [Fact]
    public async Task It_steers_nothing_in_an_error()
    {
        AddRefusal();

        var error = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication 1")).Errors);

        var text = string.Join('|', $"{error}", error.Exception.Message, error.Advice, error.Fact("LogId"));
        Assert.Contains("forged", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Steering, text);
    }

    [Fact]
    public async Task It_steers_nothing_where_the_prompt_shows_an_error()
    {
        AddRefusal();

        AssertHarmless(await Shell.ShowAsync("Get-FeishuExternalApplication 1"));
    }

    [Fact]
    public async Task It_steers_nothing_on_the_verbose_and_debug_streams()
    {
        AddRefusal();

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication 1 -Verbose -Debug");

        Assert.NotEmpty(result.Verbose);
        Assert.NotEmpty(result.Debug);
        Assert.All(result.Verbose.Concat(result.Debug), text => Assert.DoesNotMatch(Steering, text));
    }

    [Fact]
    public async Task It_steers_nothing_in_the_advice_and_the_error_keeps_the_page_token_as_it_is()
    {
        const string Token = "x'; Remove-Item * #\r\n\e[31m";
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: Token);
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(400, 1002101));

        var error = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication 1 -All")).Errors);

        Assert.NotEmpty(error.Advice);
        Assert.DoesNotContain("-PageToken", error.Advice, StringComparison.Ordinal);
        Assert.DoesNotMatch(Steering, error.Advice);
        Assert.Equal(Token, error.Fact("PageToken"));
    }

    [Fact]
    public async Task It_steers_nothing_in_the_warning_that_there_is_more()
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "x\e[31m");

        var warning = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication 1")).WithoutErrors().Warnings);

        Assert.DoesNotMatch(Steering, warning);
    }

    private void AddRefusal() => Server.Script.Add(
        ServerExtensions.Applications,
        Responses.Json(400, JsonSerializer.Serialize(new
        {
            code = 9499,
            msg = Title,
            error = new
            {
                log_id = Title,
                field_violations = new[] { new { field = Title, description = Title } },
                troubleshooter = $"https://x.invalid/{Title}",
            },
        })));

    private static void AssertHarmless(string shown)
    {
        Assert.Contains("Java", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\e\a\u202E]", shown);
        Assert.DoesNotContain("VERBOSE: forged", shown.Split('\n', StringSplitOptions.TrimEntries));
    }
}
