using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.InvokeFeishuHireRequest;

/// <summary>The output: Feishu's records with Feishu's names, page by page.</summary>
public sealed class OutputTests : ConnectedTest
{
    [Theory]
    [InlineData("7", "7", typeof(long))]
    [InlineData("1234567890123456789", "1234567890123456789", typeof(long))]
    [InlineData("-9223372036854775808", "-9223372036854775808", typeof(long))]
    [InlineData("9223372036854775808", "9223372036854775808", typeof(decimal))]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678", typeof(decimal))]
    [InlineData("123456789012345678901234567890123", "123456789012345678901234567890123", typeof(string))]
    [InlineData("1.10", "1.10", typeof(decimal))]
    [InlineData("12345678901234.5678901", "12345678901234.5678901", typeof(decimal))]
    [InlineData("1e3", "1000", typeof(double))]
    [InlineData("\"1234567890123456789\"", "1234567890123456789", typeof(string))]
    [InlineData("\"2026-01-31T09:30:00Z\"", "2026-01-31T09:30:00Z", typeof(string))]
    [InlineData("true", "True", typeof(bool))]
    public async Task A_value_keeps_its_digits_and_its_type(string json, string text, Type type)
    {
        Answer("7", """{"code":0,"data":{"role":{"value":JSON}}}""".Replace("JSON", json, StringComparison.Ordinal));

        var value = (await Shell.InvokeAsync("(Invoke-FeishuHireRequest v1/roles/7).value")).WithoutErrors().Objects.Single();

        Assert.Equal((text, type), (FormattableString.Invariant($"{value}"), value?.GetType()));
    }

    [Fact]
    public async Task Objects_and_arrays_are_nested_as_Feishu_sends_them()
    {
        Answer("7", """{"code":0,"data":{"role":{"id":"7","a_b":{"c":[1,[2],{"d":null}]},"empty":[],"none":null,"One":1}}}""");

        var role = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles/7")).WithoutErrors().Output.Single()!;

        Assert.Equal(["id", "a_b", "empty", "none", "One"], role.Properties.Select(property => property.Name));
        Assert.Equal("FeishuHire.Api.Role", role.TypeNames[0]);
        var array = Assert.IsType<object[]>(((PSObject)role.Properties["a_b"].Value).Properties["c"].Value);
        Assert.Equal(1L, array[0]);
        Assert.Equal([2L], Assert.IsType<object[]>(array[1]));
        Assert.Null(((PSObject)array[2]).Properties["d"].Value);
        Assert.Empty(Assert.IsType<object[]>(role.Properties["empty"].Value));
    }

    [Theory]
    [InlineData("v1/jobs/7", "FeishuHire.Api.Job")]
    [InlineData("v1/websites/7/channels", "FeishuHire.Api.WebsiteChannel")]
    [InlineData("v1/job_requirement_schemas", "FeishuHire.Api.JobRequirementSchema")]
    public async Task A_type_is_named_after_the_resource_and_is_none_of_those_with_a_table(string path, string type)
    {
        Answer(path.Split('/')[^1], """{"code":0,"data":{"website_channel_list":[{"id":"1"}],"items":[{"id":"1"}],"job":{"id":"1"}}}""");

        var made = (await Shell.InvokeAsync($"Invoke-FeishuHireRequest {path} 3>$null")).WithoutErrors().Output[0]!;

        Assert.Equal(type, made.TypeNames[0]);
    }

    [Fact]
    public async Task Names_that_PowerShell_cannot_have_and_text_that_is_none_are_left_out_with_a_warning()
    {
        Answer("7", """{"code":0,"data":{"role":{"id":"7","":1,"ID":2,"psbase":3,"half":"\ud800","name":"n"}}}""");

        var result = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles/7")).WithoutErrors();

        Assert.Equal(("7", "n"), (result.Values("id").Single(), result.Values("name").Single()));
        Assert.Matches("^Values that could not be read .*half \\(1\\)", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("v1/jobs/7/close", """{"code":0,"msg":"ok"}""", "")]
    [InlineData("v1/jobs/7/close", """{"code":0,"msg":"ok","data":{}}""", "")]
    [InlineData("v1/jobs/7/close", """{"code":0,"msg":"ok","data":null}""", "")]
    [InlineData("v1/roles/7", """{"code":0}""", "")]
    [InlineData("v1/attachments/7/preview", """{"code":0,"data":{"url":"https://a"}}""", "https://a")]
    [InlineData("v1/applications", """{"code":0,"data":{"items":["1","2"],"has_more":false}}""", "1 2")]
    public async Task What_has_no_object_comes_as_a_value_or_not_at_all(string path, string body, string expected)
    {
        Answer(path.Split('/')[^1], body);

        var result = (await Shell.InvokeAsync($"Invoke-FeishuHireRequest {path}")).WithoutErrors();

        Assert.Equal(expected, string.Join(' ', result.Objects));
    }

    [Fact]
    public async Task Without_All_the_first_page_comes_with_one_warning_and_its_token_goes_on_from_there()
    {
        var all = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles -All")).WithoutErrors().Values("id").ToList();

        var first = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles -PageSize 7")).WithoutErrors();

        Assert.Equal(all.Take(7), first.Values("id"));
        var token = System.Text.RegularExpressions.Regex.Match(Assert.Single(first.Warnings), "^There are more records .* -PageToken '(.+)'").Groups[1].Value;
        var rest = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles -PageToken $args[0] -All", token)).WithoutErrors();
        Assert.Equal(all.Skip(7), rest.Values("id"));
        Assert.Empty(rest.Warnings);
    }

    [Fact]
    public async Task Of_many_inputs_one_warning_says_how_many_have_more()
    {
        var one = (await Shell.InvokeAsync("'1' | Invoke-FeishuHireRequest v1/websites/:website_id/job_posts")).WithoutErrors();
        var many = (await Shell.InvokeAsync("'1', '2' | Invoke-FeishuHireRequest v1/websites/:website_id/job_posts")).WithoutErrors();

        Assert.Matches("'1' has more records .* run the same command for .* '1' only, with -PageToken '.+'", Assert.Single(one.Warnings));
        Assert.Contains("2 ", Assert.Single(many.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_on_is_an_error_that_says_where_it_stopped()
    {
        Server.AddPage([new { id = "1" }, new { id = "2" }], hasMore: true, pageToken: "a", api: "roles");
        Server.AddPage([new { id = "2" }, new { id = "3" }], hasMore: true, pageToken: "b", api: "roles");
        Server.AddPage([new { id = "4" }], hasMore: true, pageToken: "a", api: "roles");

        var result = await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles -All");

        Assert.Equal(["1", "2", "3"], result.Values("id"));
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("PagingFailed", ErrorCategory.InvalidResult, "v1/roles", error, "InvokeFeishuHireRequestCommand");
        Assert.Equal(("b", 3), (error.Fact("PageToken"), error.Fact("ItemsReturned")));
        Assert.Contains("-PageToken 'b'", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_data_is_not_taken_for_an_empty_one()
    {
        Answer("roles", """{"code":0,"msg":"ok"}""");

        Assert.StartsWith("InvalidResponse,", Assert.Single((await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles")).Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private void Answer(string api, string body) => Server.Script.Add(api, Responses.Json(200, body));
}
