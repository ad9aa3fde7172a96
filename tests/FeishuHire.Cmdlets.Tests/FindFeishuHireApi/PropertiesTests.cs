using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.FindFeishuHireApi;

/// <summary>The properties of a call of Hire.</summary>
public sealed class PropertiesTests : CmdletTest
{
    private const string Documentation = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/";

    [Fact]
    public async Task Are_these_in_this_order()
    {
        var api = await FindAsync("v1/application/list");

        Assert.Equal(
            new (string Name, object? Value)[]
            {
                ("Method", "GET"),
                ("Path", "/open-apis/hire/v1/applications"),
                ("Title", "List applications"),
                ("Scope", "hire:application:readonly hire:application"),
                ("Limit", "1000/min, 50/s"),
                ("Answer", "pages"),
                ("MaximumPageSize", 200),
                ("Command", null),
                ("DocumentationUri", new Uri(Documentation + "application/list")),
            },
            api.Properties.Select(property => (property.Name, Value: property.Value is string[] values ? string.Join(' ', values) : (object?)property.Value)));
    }

    [Fact]
    public async Task Are_empty_where_Feishu_states_nothing()
    {
        var api = await FindAsync("v1/offer_schema/get");

        Assert.Null(api.Properties["Limit"].Value);
        Assert.Null(api.Properties["MaximumPageSize"].Value);
        Assert.Empty((string[])api.Properties["Scope"].Value);
    }

    [Fact]
    public async Task Tell_what_comes_back()
    {
        var responses = (await Shell.InvokeAsync("Find-FeishuHireApi")).WithoutErrors().Values("Answer");

        Assert.Equal(["data", "empty", "list", "object", "pages", "value"], responses.Cast<string>().Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "List external applications")]
    [InlineData("fr-FR", "List external applications")]
    [InlineData("zh-CN", "查询外部投递列表")]
    [InlineData("zh-TW", "查询外部投递列表")]
    public async Task Have_the_title_in_the_language_of_the_user(string culture, string title)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture });

        Assert.Equal([title], (await shell.InvokeAsync("Find-FeishuHireApi v1/external_application/list")).WithoutErrors().Values("Title"));
    }

    // The requests of a run are exactly the calls that the cmdlet declares.
    [Theory]
    [InlineData("Get-FeishuExternalApplication", $"Get-FeishuExternalApplication {Few}")]
    [InlineData("Get-FeishuTalent", $"Get-FeishuTalent; Get-FeishuTalent {Few}")]
    [InlineData("Find-FeishuTalent", "Find-FeishuTalent -Mobile 13800000000")]
    [InlineData("Get-FeishuExternalInterview", "Get-FeishuExternalInterview 6989202908470447000; Get-FeishuExternalInterview -Id 7310000000000000010")]
    [InlineData("Get-FeishuExternalBackgroundCheck", "Get-FeishuExternalBackgroundCheck -Id 7330000000000000001")]
    [InlineData("Get-FeishuExternalOffer", "Get-FeishuExternalOffer -Id 7340000000000000001")]
    public async Task Name_the_cmdlet_that_makes_the_call(string cmdlet, string script)
    {
        await Shell.ConnectAsync(Server);
        (await Shell.InvokeAsync(script)).WithoutErrors();

        var named = (await Shell.InvokeAsync("Find-FeishuHireApi | Where-Object Command -EQ $args[0]", cmdlet)).WithoutErrors();

        var paths = named.Values("Path").Select(path => $"{path}".Replace(":talent_id", Few, StringComparison.Ordinal));
        Assert.Equal(
            paths.Order(StringComparer.Ordinal),
            Server.Requests.Select(request => request.Path).Where(path => path.Contains("/hire/", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Name_no_cmdlet_that_the_module_does_not_have()
    {
        var named = (await Shell.InvokeAsync("(Find-FeishuHireApi).Command | Where-Object { $_ }")).WithoutErrors().Objects.Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Equal(named.Order(), (await Shell.InvokeAsync("(Get-Command -Module FeishuHire -Name $args).Name", [.. named])).WithoutErrors().Objects.Order());
    }

    private async Task<PSObject> FindAsync(string name) =>
        (await Shell.InvokeAsync("Find-FeishuHireApi $args[0]", name)).WithoutErrors().Output.Single()!;
}
