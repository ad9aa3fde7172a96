using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The facts in an error for an administrator: log id, link, scope, field.</summary>
public sealed class ErrorFactsTests
{
    [Theory]
    [InlineData("X-Tt-Logid", "from-tt", null, "from-tt")]
    [InlineData("X-Request-Id", "from-request", null, "from-request")]
    [InlineData("X-Tt-Logid", "from-tt", """{"log_id":"from-body"}""", "from-tt")]
    [InlineData(null, null, """{"log_id":"from-body"}""", "from-body")]
    [InlineData(null, null, """{"logid":"from-other-spelling"}""", "from-other-spelling")]
    [InlineData(null, null, """{"log_id":""}""", null)]
    [InlineData(null, null, """{"log_id":7}""", null)]
    [InlineData(null, null, null, null)]
    public async Task The_log_id_comes_from_the_header_or_else_from_the_error(string? header, string? value, string? error, string? logId)
    {
        var failure = await FailWithAsync(400, 9499, error, header is null ? [] : [(header, value!)]);

        Assert.Equal(logId, failure.LogId);
        Assert.Equal(logId is not null, failure.Message.Contains("log id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_log_id_headers_the_one_that_support_asks_for_counts()
    {
        var failure = await FailWithAsync(400, 9499, null, ("X-Request-Id", "other"), ("X-Tt-Logid", "asked-for"));

        Assert.Equal("asked-for", failure.LogId);
    }

    [Theory]
    [InlineData("""{"helps":[{"url":"https://open.feishu.cn/app/cli_1/auth?q=a","description":"d"}]}""", "https://open.feishu.cn/app/cli_1/auth?q=a")]
    [InlineData("""{"helps":[{"description":"d"},7,{"url":"https://open.feishu.cn/second"}]}""", "https://open.feishu.cn/second")]
    [InlineData("""{"troubleshooter":"https://open.feishu.cn/search?q=1"}""", "https://open.feishu.cn/search?q=1")]
    [InlineData("""{"troubleshooter":"排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?code=1 for more"}""", "https://open.feishu.cn/search?code=1")]
    [InlineData("""{"helps":[{"url":"https://open.feishu.cn/a"}],"troubleshooter":"https://open.feishu.cn/b"}""", "https://open.feishu.cn/a")]
    [InlineData("""{"helps":[],"troubleshooter":"https://open.feishu.cn/b"}""", "https://open.feishu.cn/b")]
    [InlineData("""{"helps":[{"url":"javascript:alert(1)"}]}""", null)]
    [InlineData("""{"troubleshooter":"ask somebody"}""", null)]
    [InlineData("""{"troubleshooter":"https://"}""", null)]
    [InlineData("{}", null)]
    public async Task The_link_that_feishu_sends_is_handed_on(string error, string? link)
    {
        var failure = await FailWithAsync(400, 99991672, error);

        Assert.Equal(link, failure.HelpLink);
        Assert.Equal(link is not null, failure.RecommendedAction.Contains($"See {link}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"permission_violations":[{"type":"action_scope_required","subject":"hire:talent"}]}""", "hire:talent")]
    [InlineData("""{"permission_violations":[{"subject":"hire:a"},{"subject":"hire:b"},{"subject":"hire:a"}]}""", "hire:a or hire:b")]
    [InlineData("""{"permission_violations":[{"type":"action_scope_required"}]}""", "hire:external_application")]
    [InlineData("""{"permission_violations":{"subject":"x"}}""", "hire:external_application")]
    [InlineData("{}", "hire:external_application")]
    [InlineData(null, "hire:external_application")]
    public async Task The_missing_scope_is_named_and_the_documented_one_where_feishu_names_none(string? error, string scope)
    {
        var failure = await FailWithAsync(400, 99991672, error);

        Assert.Contains($"it lacks the scope {scope}.", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"Add the scope {scope} to the app", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_field_that_feishu_objects_to_is_named()
    {
        var failure = await FailWithAsync(
            400, 99992402, """{"field_violations":[{"field":"page_size","value":"50","description":"the max value is 20"},{"field":"x"}]}""");

        Assert.Contains("said 99992402 (page_size: the max value is 20, x)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("[{\"log_id\":\"x\"}]")]
    [InlineData("""{"log_id":null,"troubleshooter":7,"permission_violations":7,"field_violations":[7,null],"helps":{}}""")]
    [InlineData("""{"log_id":{},"troubleshooter":[],"permission_violations":[[]],"field_violations":[{"field":7}],"helps":[{"url":7}]}""")]
    [InlineData("""{"log_id":"\ud800","troubleshooter":"\ud800","helps":[{"url":"\udc00"}],"permission_violations":[{"subject":"\ud800"}]}""")]
    [InlineData("""{"\ud800":1,"helps":[{"\udc00rl12345":"x"}]}""")]
    public async Task An_error_member_of_any_shape_leaves_the_code_standing(string error)
    {
        var failure = await FailWithAsync(400, 1002101, error);

        Assert.Equal((FeishuErrorId.Conflict, (int?)1002101), (failure.ErrorId, failure.Code));
        Assert.Contains("said 1002101", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.HelpLink);
    }

    [Fact]
    public async Task Control_characters_and_line_breaks_of_feishus_message_do_not_reach_ours()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(
            TestSession.ListApi,
            Responses.Json(400, """{"code":9499,"msg":"first\r\nsecond\u001b[31mred\u2028third\u202edetsrever\u0000end"}""", ("X-Tt-Logid", "a\tb")));

        var failure = await test.FailAsync();

        Assert.Contains("Feishu says: first  second [31mred third detsrever end (", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(failure.Message, character => char.IsControl(character) || character is '\u2028' or '\u202e');
    }

    [Fact]
    public async Task A_message_without_end_is_cut()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Json(400, $$"""{"code":9499,"msg":"{{new string('x', 100_000)}}"}"""));

        Assert.InRange((await test.FailAsync()).Message.Length, 500, 1000);
    }

    private static async Task<FeishuApiException> FailWithAsync(
        int status, int code, string? error, params (string Name, string Value)[] headers)
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(TestSession.ListApi, Responses.Code(status, code, error, headers));
        return await test.FailAsync();
    }
}
