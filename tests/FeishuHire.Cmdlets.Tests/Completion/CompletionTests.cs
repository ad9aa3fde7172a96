using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Completion;

/// <summary>Completion with the Tab key.</summary>
public sealed class CompletionTests : CmdletTest
{
    [Theory]
    [InlineData("Connect-FeishuHire -Endpoint ", "Feishu Lark")]
    [InlineData("Connect-FeishuHire -Endpoint l", "Lark")]
    [InlineData("Get-FeishuTalent -SortBy ", "Added Applied Relevance Updated")]
    [InlineData("Get-FeishuTalent -SortBy r", "Relevance")]
    [InlineData("Find-FeishuHireApi -Method p", "PATCH POST PUT")]
    [InlineData("Find-FeishuHireApi -Scope hire:note", "hire:note hire:note:readonly")]
    [InlineData("Find-FeishuHireApi -Scope hire:todo:readonly, HIRE:Agency_", "hire:agency_account hire:agency_account:readonly")]
    [InlineData("Invoke-FeishuHireRequest v1/roles", "v1/roles v1/roles/:role_id")]
    [InlineData("Invoke-FeishuHireRequest V1/Roles", "v1/roles v1/roles/:role_id")]
    [InlineData("Invoke-FeishuHireRequest /open-apis/hire/v1/roles", "/open-apis/hire/v1/roles /open-apis/hire/v1/roles/:role_id")]
    [InlineData("Invoke-FeishuHireRequest recruiter", "v1/jobs/:job_id/recruiter")]
    [InlineData("Invoke-FeishuHireRequest v1/external_applications/:external_application_id -Method ", "PUT DELETE")]
    [InlineData("Invoke-FeishuHireRequest v1/jobs/7 -Method ", "GET")]
    [InlineData("Invoke-FeishuHireRequest v1/new_things -Method p", "POST PUT PATCH")]
    public void Offers_the_words_that_a_parameter_takes(string line, string words) => AssertOffers(line, words.Split(' '));

    [Fact]
    public void Tells_for_how_many_calls_a_scope_is_enough() => Assert.Equal(
        ["hire:note (calls: 5)", "hire:note:readonly (calls: 2)"],
        Shell.Complete("Find-FeishuHireApi -Scope hire:note").Select(match => match.ToolTip));

    [Fact]
    public async Task Offers_every_path_of_Hire_with_the_titles_of_its_calls()
    {
        var calls = (await Shell.InvokeAsync("Find-FeishuHireApi")).WithoutErrors();
        var paths = calls.Values("Path").Select(path => $"{path}"["/open-apis/hire/".Length..]).Distinct().ToArray();

        AssertOffers("Invoke-FeishuHireRequest ", paths);
        Assert.Equal("GET: List jobs", Shell.Complete("Invoke-FeishuHireRequest v1/jobs").First(match => match.CompletionText == "v1/jobs").ToolTip);
        Assert.Equal(2, Shell.Complete("Invoke-FeishuHireRequest v1/notes")[0].ToolTip.Split("; ").Length);
    }

    [Fact]
    public async Task Tells_the_titles_of_calls_in_the_language_of_the_user()
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = "zh-CN" });

        Assert.Equal(["GET: 获取职位列表"], shell.Complete("Invoke-FeishuHireRequest v1/jobs").Take(1).Select(match => match.ToolTip));
    }

    [Fact]
    public async Task Offers_every_scope_that_a_call_has()
    {
        var scopes = (await Shell.InvokeAsync("(Find-FeishuHireApi).Scope")).WithoutErrors().Objects.Cast<string>().Distinct();

        AssertOffers("Find-FeishuHireApi -Scope ", [.. scopes.Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Offers_the_talents_that_were_read_with_the_default_session_the_latest_first()
    {
        await Shell.ConnectAsync(Server);
        (await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Few, Many)).WithoutErrors();

        AssertOffers("Get-FeishuExternalApplication ", Many, Few);
        AssertOffers("Get-FeishuExternalApplication -TalentId 69606632409259566", Few);
    }

    [Fact]
    public async Task Offers_no_talent_that_does_not_exist()
    {
        await Shell.ConnectAsync(Server);
        await Shell.InvokeAsync("'1', $args[0] | Get-FeishuExternalApplication -ErrorAction Ignore", Few);

        AssertOffers("Get-FeishuExternalApplication ", Few);
    }

    [Fact]
    public async Task Offers_the_talents_of_the_session_that_is_named()
    {
        await Shell.InvokeAsync("$named = $args[0]", (await Shell.ConnectAsync(Server, "-PassThru")).Output.Single());
        await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);
        await Shell.ConnectAsync(Server);
        await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);

        AssertOffers("Get-FeishuExternalApplication -Session $named -TalentId 69", Few);
    }

    [Theory]
    [InlineData("Get-FeishuTalent ")]
    [InlineData("Get-FeishuExternalApplication ")]
    public async Task Offers_the_talents_that_a_list_brought(string line)
    {
        await Shell.ConnectAsync(Server);

        var read = (await Shell.InvokeAsync("Get-FeishuTalent -PageSize 2")).WithoutErrors();

        Assert.Equal(2, read.Output.Count);
        AssertOffers(line, [.. read.Values("TalentId").Reverse().Cast<string>()]);
    }

    [Fact]
    public async Task Offers_the_last_200_talents_and_one_that_was_forgotten_after_it_was_read_again()
    {
        await Shell.ConnectAsync(Server);
        var read = (await Shell.InvokeAsync("Get-FeishuTalent -All")).WithoutErrors().Values("TalentId").Cast<string>().ToList();

        Assert.Equal(read.AsEnumerable().Reverse().Take(200), Offers("Get-FeishuTalent "));

        (await Shell.InvokeAsync("Get-FeishuTalent $args[0]", read[0])).WithoutErrors();
        Assert.Equal([read[0], .. read.AsEnumerable().Reverse().Take(199)], Offers("Get-FeishuTalent "));
    }

    [Theory]
    [InlineData("Get-FeishuTalent", "Get-FeishuExternalApplication ", "Name")]
    [InlineData("Get-FeishuJob", "Get-FeishuJob -Id ", "Title")]
    [InlineData("Get-FeishuExternalApplication $args[0]", "Set-FeishuExternalApplication -Id ", "JobTitle")]
    public async Task Shows_beside_an_id_what_the_user_knows_the_record_by(string read, string line, string label)
    {
        await Shell.ConnectAsync(Server);
        var last = (await Shell.InvokeAsync($"{read} -WarningAction Ignore", Many)).WithoutErrors().Values(label).Last();

        var offered = Shell.Complete(line)[0];

        Assert.Equal($"{offered.CompletionText}  {last}", offered.ListItemText);
        Assert.Equal(offered.ListItemText, offered.ToolTip);
    }

    // Without a completer, PowerShell offers files.
    [Fact]
    public async Task Every_value_but_a_path_has_a_completer()
    {
        var parameters = await Shell.InvokeAsync(
            """
            Get-Command -Noun Feishu* | ForEach-Object {
                $command = $_
                $_.Parameters.Values |
                    Where-Object { -not $_.SwitchParameter -and -not $_.ParameterType.IsEnum -and -not $_.Attributes.DontShow } |
                    Where-Object { $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters } |
                    Where-Object { -not $_.Attributes.Where({ $_ -is [ArgumentCompleter] }) } |
                    ForEach-Object { "$command -$($_.Name)" }
            }
            """);

        Assert.Equal(
            ["Export-FeishuApplicationReport -Path", "Find-FeishuHireApi -Method"],
            parameters.WithoutErrors().Objects.Cast<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Offers_no_id_that_could_do_harm_at_the_prompt()
    {
        await Shell.ConnectAsync(Server);
        Server.Script.Add("talents", Responses.Json(200, """{"code":0,"data":{"items":[{"id":"1"},{"id":"$(Get-Date)"},{"id":"2; exit"}],"has_more":false}}"""));

        (await Shell.InvokeAsync("Get-FeishuTalent")).WithoutErrors();

        AssertOffers("Get-FeishuTalent ", "1");
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication 69")]
    [InlineData("Get-FeishuExternalApplication -TalentId 69")]
    [InlineData("Get-FeishuExternalApplication -Session $none -TalentId 69")]
    [InlineData("Get-FeishuTalent 69")]
    public async Task Offers_no_talent_without_a_session_and_leaves_no_error(string line)
    {
        AssertOffers(line, "69");

        Assert.Empty((await Shell.InvokeAsync("$Error")).Output);
    }

    [Theory]
    [InlineData("Get-FeishuExternalApplication -Session ")]
    [InlineData("Get-FeishuTalent -Session ")]
    [InlineData("Disconnect-FeishuHire -Session ")]
    public async Task Offers_the_variables_that_hold_a_session(string line)
    {
        (await Shell.InvokeAsync("$staging = Connect-FeishuHire -Sandbox -PassThru; $stage = 'not a session'")).WithoutErrors();

        AssertOffers(line, "$staging");
    }

    private IEnumerable<string> Offers(string line) => Shell.Complete(line).Select(match => match.CompletionText);

    private void AssertOffers(string line, params string[] words) => Assert.Equal(words, Offers(line));
}
