using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Cmdlets.Tests.Errors;

/// <summary>Errors of one talent, after which the other talents are still read.</summary>
public sealed class TalentErrorTests : ConnectedTest
{
    private const string Unknown = "1111111111111111111";

    /// <summary>Responses that are not Feishu's.</summary>
    public static TheoryData<string, string, ErrorCategory, int?> OddAnswers => new()
    {
        { "a web page", "InvalidResponse", ErrorCategory.InvalidData, 200 },
        { "the web page of a gateway", "ServiceUnavailable", ErrorCategory.ResourceUnavailable, 502 },
        { "an unknown path", "InvalidResponse", ErrorCategory.InvalidData, 404 },
        { "a redirect", "InvalidResponse", ErrorCategory.InvalidData, 302 },
        { "JSON of another kind", "InvalidResponse", ErrorCategory.InvalidData, 200 },
        { "success without data", "InvalidResponse", ErrorCategory.InvalidData, null },
        { "an empty response", "InvalidResponse", ErrorCategory.InvalidData, 200 },
        { "half a response", "NetworkFailure", ErrorCategory.ConnectionError, null },
    };

    [Theory]
    [InlineData("TalentNotFound", ErrorCategory.ObjectNotFound, 1002102, 400)]
    [InlineData("TalentNotFound", ErrorCategory.ObjectNotFound, 1002208, 404)]
    [InlineData("InvalidParameter", ErrorCategory.InvalidArgument, 99992402, 400)]
    [InlineData("InvalidParameter", ErrorCategory.InvalidArgument, 1002002, 200)]
    [InlineData("Conflict", ErrorCategory.ResourceExists, 1002101, 400)]
    [InlineData("ServiceUnavailable", ErrorCategory.ResourceUnavailable, 1002001, 500)]
    [InlineData("ServiceUnavailable", ErrorCategory.ResourceUnavailable, 2200, 200)]
    [InlineData("Refused", ErrorCategory.InvalidOperation, 4711, 200)]
    [InlineData("Refused", ErrorCategory.InvalidOperation, 1002053, 500)]
    public async Task A_code_that_is_of_one_talent_is_told_and_the_next_talent_is_read(string id, ErrorCategory category, int code, int status)
    {
        Server.Script.Add(ServerExtensions.Applications, Responses.Code(status, code, """{"log_id":"log-2"}"""));

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Many, Few);

        Assert.Null(result.Thrown);
        Assert.Equal(Enumerable.Repeat(Few, 7), result.Values("TalentId"));
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is(id, category, Many, error);
        Assert.Equal(code, error.Fact("Code"));
        Assert.Equal(status, error.Fact("HttpStatus"));
        Assert.Equal("log-2", error.Fact("LogId"));
        Assert.Equal(Many, error.Fact("TalentId"));
        Assert.Contains($"said {code}", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal([Many, Few], Server.Queried("talent_id"));
    }

    [Theory]
    [MemberData(nameof(OddAnswers))]
    public async Task An_answer_that_is_none_of_Feishus_is_told_and_the_next_talent_is_read(
        string name, string id, ErrorCategory category, int? status)
    {
        Server.Script.Add(ServerExtensions.Applications, OddAnswer(name));

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Many, Few);

        Assert.Null(result.Thrown);
        Assert.Equal(Enumerable.Repeat(Few, 7), result.Values("TalentId"));
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is(id, category, Many, error);
        Assert.Equal(status, error.Fact("HttpStatus"));
        Assert.Null(error.Fact("Code"));
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_a_network_failure()
    {
        // The runtime opens a new connection by itself if a pooled one turns out to be closed.
        Server.Script.Add(ServerExtensions.Applications, Responses.Reset(), 9);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);

        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("NetworkFailure", ErrorCategory.ConnectionError, Many, error);
        Assert.Contains("network", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_a_timeout()
    {
        await Shell.ConnectAsync(Server, $"{Shell.Impatient} -TimeoutSec 2");
        var held = Server.Hold();

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication", Many, Few);

        Assert.Equal(Enumerable.Repeat(Few, 7), result.Values("TalentId"));
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("RequestTimeout", ErrorCategory.OperationTimeout, Many, error);
        Assert.Contains("-TimeoutSec", error.Advice, StringComparison.Ordinal);
        await held.GoneAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_pause_that_is_longer_than_allowed_is_told_and_nothing_is_sent_until_it_is_over()
    {
        Server.Script.Add(
            ServerExtensions.Applications, Responses.Code(400, 99991400, error: null, ("x-ogw-ratelimit-reset", "52")));

        var first = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);
        var second = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few);

        Assert.Null(first.Thrown);
        var error = Assert.Single(first.Errors);
        ErrorAssert.Is("RateLimited", ErrorCategory.LimitsExceeded, Many, error);
        Assert.Equal(99991400, error.Fact("Code"));
        Assert.Contains("52 s", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("-RetryTimeoutSec", error.Advice, StringComparison.Ordinal);
        ErrorAssert.Is("RateLimited", ErrorCategory.LimitsExceeded, Few, Assert.Single(second.Errors));
        Assert.Single(Server.RequestsTo(ServerExtensions.Applications));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","page_token":null""")]
    [InlineData(""","page_token":"" """)]
    [InlineData(""","page_token":"p2" """)]
    public async Task A_list_without_a_way_on_is_told_with_the_page_to_go_on_from(string token)
    {
        Server.AddPage(
            [new { id = "1" }, new { id = "2" }], hasMore: true, pageToken: "p2", api: $"{ServerExtensions.Applications}?talent_id={Many}");
        Server.Script.Add(
            $"{ServerExtensions.Applications}?page_token=p2",
            Responses.Json(200, $$"""{"code":0,"msg":"success","data":{"items":[{"id":"3"}],"has_more":true{{token}} } }"""));

        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Many, Few);

        // The records of the failed page are not returned, since resuming from its token returns them.
        Assert.Equal(["1", "2"], result.Values("Id").Take(2));
        Assert.Equal(2 + 7, result.Output.Count);
        Assert.Null(result.Thrown);
        var error = Assert.Single(result.Errors);
        ErrorAssert.Is("PagingFailed", ErrorCategory.InvalidResult, Many, error);
        Assert.Equal("p2", error.Fact("PageToken"));
        Assert.Equal(2, error.Fact("ItemsReturned"));
        Assert.Contains($"-TalentId '{Many}' -All -PageToken 'p2'", error.Advice, StringComparison.Ordinal);
        Assert.Equal(3, Server.RequestsTo(ServerExtensions.Applications).Count);
    }

    [Fact]
    public async Task A_list_without_a_way_on_is_told_also_where_only_its_first_page_is_asked_for()
    {
        Server.AddPage([new { id = "1" }], hasMore: true);

        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many);

        ErrorAssert.Is("PagingFailed", ErrorCategory.InvalidResult, Many, Assert.Single(result.Errors));
    }

    [Fact]
    public async Task The_others_are_read_to_their_end()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All", Few, Unknown, Many, "2222222222222222222");

        Assert.Null(result.Thrown);
        Assert.Equal(7 + 47, result.Output.Count);
        Assert.Equal(2, result.Errors.Count);
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, Unknown, result.Errors[0]);
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, "2222222222222222222", result.Errors[1]);
    }

    [Fact]
    public async Task It_comes_in_its_place_among_the_records()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -All 2>&1", Few, Unknown, Many);

        Assert.Equal(7 + 1 + 47, result.Output.Count);
        Assert.IsType<ErrorRecord>(result.Objects.ElementAt(7));
        Assert.Single(result.Objects.OfType<ErrorRecord>());
    }

    [Fact]
    public async Task It_says_in_one_line_where_a_list_broke_off_what_Feishu_says_and_the_log_id()
    {
        Server.AddPage([new { id = "1" }], hasMore: true, pageToken: "it's");
        Server.Script.Add(
            ServerExtensions.Applications,
            Responses.Json(500, """{"code":1002001,"msg":"System\r\nerror\u001b[31m"}""", ("X-Tt-Logid", "log-3")));

        var error = Assert.Single((await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Many)).Errors);

        var message = error.Exception.Message;
        Assert.Contains($"Talent '{Many}', after 1 records", message, StringComparison.Ordinal);
        Assert.Matches("System.*error.*log-3", message);
        Assert.DoesNotMatch(@"[\r\n\e]", message);

        // The line can be copied to the prompt unchanged.
        Assert.Contains("-PageToken 'it''s'", error.Advice, StringComparison.Ordinal);
    }

    private static RequestDelegate OddAnswer(string name) => name switch
    {
        "a web page" => Responses.Html(200),
        "the web page of a gateway" => Responses.Html(502),
        "an unknown path" => Responses.Html(404),
        "a redirect" => Faults.Redirect("https://login.example.com/"),
        "JSON of another kind" => Responses.Json(200, """{"status":"UP"}"""),
        "success without data" => Responses.Json(200, """{"code":0,"msg":"success"}"""),
        "an empty response" => Responses.Json(200, ""),
        "half a response" => Responses.Cut("""{"code":0,"msg":"success"}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
