using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.FindFeishuHireApi;

/// <summary>Searching for calls of Hire.</summary>
public sealed class SearchTests : CmdletTest
{
    private const string Root = "/open-apis/hire/";

    [Fact]
    public async Task Gives_all_calls_in_the_order_of_their_paths_without_a_session_and_without_a_request()
    {
        var found = (await Shell.InvokeAsync("Find-FeishuHireApi")).WithoutErrors();

        Assert.Equal(182, found.Output.Count);
        Assert.Equal(182, found.Values("Method").Zip(found.Values("Path")).Distinct().Count());
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("external, application, list", "GET v1/external_applications")]
    [InlineData("'list external applications'", "GET v1/external_applications")]
    [InlineData("EXTERNAL, 'Applications list'", "GET v1/external_applications")]
    [InlineData("查询外部投递", "GET v1/external_applications")]
    [InlineData("'外部投递\u3000删除'", "DELETE v1/external_applications/:external_application_id")]
    [InlineData("删除, external, application", "DELETE v1/external_applications/:external_application_id")]
    [InlineData("v1/external_application/list", "GET v1/external_applications")]
    [InlineData("/open-apis/hire/v2/talents/:talent_id", "GET v2/talents/:talent_id")]
    [InlineData("del*application", "DELETE v1/external_applications/:external_application_id")]
    [InlineData("v1/offers/:offer_id -Method get, patch", "GET v1/offers/:offer_id", "PATCH v1/offers/:offer_id/offer_status")]
    [InlineData("-Keyword offer -Scope hire:offer:readonly -Method POST")]
    [InlineData("'nothing has these words'")]
    [InlineData("external, applications, nowhere")]
    public async Task Gives_the_calls_that_have_all_the_words_in_either_title_in_the_path_or_in_the_name(string parameters, params string[] calls) =>
        Assert.Equal(calls, await FindAsync(parameters));

    [Theory]
    [InlineData("hire:offer:readonly", "GET v1/offers", "GET v1/offers/:offer_id")]
    [InlineData("HIRE:Offer:ReadOnly", "GET v1/offers", "GET v1/offers/:offer_id")]
    [InlineData("hire:talent_blocklist, hire:offer:low*", "GET v1/offers/:offer_id", "POST v1/talent_blocklist/change_talent_block")]
    [InlineData("hire:todo*", "GET v1/todos")]
    [InlineData("offer")]
    [InlineData("hire:talent_onboard_status:readonly")]
    public async Task Gives_the_calls_for_which_one_of_the_scopes_is_enough(string scopes, params string[] calls) =>
        Assert.Equal(calls, await FindAsync($"-Scope {scopes}"));

    [Fact]
    public async Task Gives_with_a_scope_no_call_whose_scopes_are_not_stated()
    {
        var found = (await Shell.InvokeAsync("Find-FeishuHireApi -Scope *")).WithoutErrors();

        Assert.Equal(180, found.Output.Count);
        Assert.All(found.Values("Scope"), scope => Assert.NotEmpty((string[])scope!));
    }

    [Fact]
    public async Task Takes_every_method_that_a_call_has()
    {
        var all = (await Shell.InvokeAsync("Find-FeishuHireApi")).Values("Method").ToList();

        foreach (var method in all.Distinct())
        {
            var found = (await Shell.InvokeAsync("Find-FeishuHireApi -Method $args[0]", method)).WithoutErrors();
            Assert.Equal(all.Where(one => Equals(one, method)), found.Values("Method"));
        }
    }

    [Theory]
    [InlineData("-Method FETCH", "ParameterArgumentValidationError,")]
    [InlineData("-Keyword ''", "ParameterArgumentValidationError,")]
    [InlineData("-Scope $null", "ParameterArgumentValidationError,")]
    [InlineData("-Keyword '['", "InvalidParameter,")]
    [InlineData("-Keyword offer, '['", "InvalidParameter,")]
    [InlineData("-Keyword nowhere, '['", "InvalidParameter,")]
    [InlineData("-Scope 'hire:['", "InvalidParameter,")]
    [InlineData("offer list", "PositionalParameterNotFound,")]
    public async Task Refuses_what_no_call_could_be_found_by(string parameters, string id)
    {
        var result = await Shell.InvokeAsync($"Find-FeishuHireApi {parameters}");

        Assert.Empty(result.Output);
        Assert.StartsWith(id, result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public async Task Finds_the_same_in_every_culture(string culture)
    {
        await using var shell = Shell.Open(new ShellOptions { Culture = culture, UICulture = culture });

        foreach (var words in new[] { "INTERVIEW", "interview", "面试" })
        {
            Assert.Equal(
                (await Shell.InvokeAsync("Find-FeishuHireApi $args[0]", words)).WithoutErrors().Values("Path"),
                (await shell.InvokeAsync("Find-FeishuHireApi $args[0]", words)).WithoutErrors().Values("Path"));
        }
    }

    private async Task<IEnumerable<string>> FindAsync(string parameters)
    {
        var found = (await Shell.InvokeAsync($"Find-FeishuHireApi {parameters}")).WithoutErrors();
        Assert.Empty(found.Warnings);
        return found.Values("Method").Zip(found.Values("Path"), (method, path) => $"{method} {$"{path}".Replace(Root, "", StringComparison.Ordinal)}");
    }
}
