using System.Text.Json;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.InvokeFeishuHireRequest;

/// <summary>The request: path, query and body.</summary>
public sealed class RequestTests : ConnectedTest
{
    [Theory]
    [InlineData("'a b&c=d?e#f'", "a%20b%26c%3Dd%3Fe%23f")]
    [InlineData("$true", "true")]
    [InlineData("[switch]$false", "false")]
    [InlineData("7", "7")]
    [InlineData("1234567890123456789", "1234567890123456789")]
    [InlineData("1.5", "1.5")]
    [InlineData("[System.DayOfWeek]::Friday", "5")]
    [InlineData("[datetimeoffset]'2026-01-31T09:30:00.123+08:00'", "1769823000123")]
    [InlineData("([datetimeoffset]'2026-01-31T09:30:00.123+08:00').UtcDateTime", "1769823000123")]
    [InlineData("([datetimeoffset]'2026-01-31T09:30:00.123+08:00').LocalDateTime", "1769823000123")]
    [InlineData("[datetime]::new(([datetimeoffset]'2026-01-31T09:30:00.123+08:00').LocalDateTime.Ticks)", "1769823000123")]
    [InlineData("'汉'", "%E6%B1%89")]
    public async Task A_value_of_the_query_is_written_as_Feishu_wants_it_in_any_culture(string value, string expected)
    {
        await using var shell = Shell.Open(new ShellOptions { Culture = "de-DE" });
        await shell.ConnectAsync(Server);

        (await shell.InvokeAsync($"Invoke-FeishuHireRequest v1/agencies/query -Query @{{ name = {value} }}")).WithoutErrors();

        Assert.Equal($"?name={expected}", Server.RequestsTo("query").Single().Query);
    }

    [Fact]
    public async Task An_array_repeats_its_name_and_what_has_no_value_is_left_out()
    {
        (await Shell.InvokeAsync(
            "Invoke-FeishuHireRequest v1/applications/7 -Query ([ordered]@{ options = 'get_latest_application_on_chain', $null, $true; user_id_type = $null; 'a&b' = 1 })")).WithoutErrors();

        Assert.Equal("?options=get_latest_application_on_chain&options=true&a%26b=1", Server.RequestsTo("7").Single().Query);
    }

    [Theory]
    [InlineData("v1/jobs -Query @{ page_size = 5 }", "page_size=5")]
    [InlineData("v1/jobs -PageSize 5", "page_size=5")]
    [InlineData("v1/jobs", "page_size=20")]
    [InlineData("v1/applications", "page_size=200")]
    [InlineData("v1/websites", "page_size=10")]
    [InlineData("v1/tripartite_agreements", "page_size=10")]
    public async Task The_page_size_is_the_largest_unless_it_is_stated(string call, string expected)
    {
        (await Shell.InvokeAsync($"Invoke-FeishuHireRequest {call} -WarningAction Ignore")).WithoutErrors();

        Assert.Equal($"?{expected}", Server.Requests[^1].Query);
    }

    [Theory]
    [InlineData("v1/jobs -Query @{ page_size = 5 } -PageSize 6", "-PageSize")]
    [InlineData("v1/jobs -Query @{ page_token = 't' } -PageToken t", "-PageToken")]
    [InlineData("v1/jobs -Query @{ page_size = 'x' }", "page_size")]
    [InlineData("v1/jobs -Query @{ page_size = 0 }", "page_size")]
    [InlineData("v1/jobs -Query @{ job = @{} }", "job")]
    [InlineData("v1/jobs -Query @{ job = [pscustomobject]@{ a = 1 } }", "job")]
    [InlineData("v1/jobs/7 -PageSize 5", "no pages")]
    [InlineData("v1/jobs/7 -PageToken t", "no pages")]
    [InlineData("v1/jobs -Body @{}", "GET")]
    [InlineData("v1/todos", "access token of a user")]
    [InlineData("v1/attachments -Method POST -Body @{}", "multipart/form-data")]
    [InlineData("v1/notes -Method POST -Body '{'", "line 1, byte 2")]
    [InlineData("v1/notes -Method POST -Body '{\"a\":1,}'", "line 1, byte 8")]
    [InlineData("v1/notes -Method POST -Body 'content=secret'", "line 1, byte 1")]
    [InlineData("v1/notes -Method POST -Body ''", "line 1, byte 1")]
    [InlineData("v1/notes -Method POST -Body @{ a = { 1 } }", "ScriptBlock")]
    [InlineData("v1/notes -Method POST -Body @{ a = [double]::NaN }", "Double")]
    [InlineData("v1/notes -Method POST -Body $self", "contains itself")]
    [InlineData("v1/jobs/../../../im/v1/chats", "is not the path of a call")]
    [InlineData("v1/jobs%2f..", "is not the path of a call")]
    [InlineData("/open-apis/im/v1/chats", "-Force")]
    [InlineData("https://open.feishu.cn/open-apis/hire/v1/jobs -Force", "other hosts")]
    [InlineData("v1/external_applications/7", "PUT, DELETE")]
    [InlineData("v1/jobs -Method TRACE", "'TRACE' is not one of GET, POST, PUT, PATCH, DELETE")]
    public async Task What_cannot_be_sent_is_refused_with_the_reason_before_anything_is_sent(string call, string reason)
    {
        var thrown = (await Shell.InvokeAsync($"$self = @{{}}; $self.self = $self; Invoke-FeishuHireRequest {call}")).Thrown;

        ErrorAssert.Is("InvalidParameter", System.Management.Automation.ErrorCategory.InvalidArgument, null, thrown, "InvokeFeishuHireRequestCommand");
        Assert.Contains(reason, thrown.Exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.Exception.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_body_is_made_of_a_hashtable_with_everything_that_is_in_it()
    {
        (await Shell.InvokeAsync(
            """
            Invoke-FeishuHireRequest v1/notes -Method POST -Body ([ordered]@{
                text = "汉 `"q`""; yes = $true; no = [switch]$false; none = $null; whole = 7; long = 1234567890123456789; part = 1.5; exact = 1234567890123456.78d
                huge = 123456789012345678901234567890n; time = [datetimeoffset]'2026-01-31T09:30:00.123+08:00'; day = [System.DayOfWeek]::Friday
                list = 1, 'a', @{ b = 2 }; one = @(1); empty = @(); object = [pscustomobject]@{ Name_1 = 'x'; inner = @{} }; uri = [uri]'https://a/b'
            }) > $null
            """)).WithoutErrors();

        // The writer escapes characters other than ASCII.
        Assert.Equal(
            """
            {"text":"\u6C49 \u0022q\u0022","yes":true,"no":false,"none":null,"whole":7,"long":1234567890123456789,"part":1.5,"exact":1234567890123456.78,"huge":123456789012345678901234567890,"time":1769823000123,"day":5,"list":[1,"a",{"b":2}],"one":[1],"empty":[],"object":{"Name_1":"x","inner":{}},"uri":"https://a/b"}
            """,
            Server.RequestsTo("notes").Single().Body);
        Assert.Equal("application/json; charset=utf-8", Server.RequestsTo("notes").Single().Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_body_of_JSON_text_is_sent_as_it_is_without_a_byte_order_mark()
    {
        const string Json = """{ "n": 12345678901234567890123456789, "f": 1.50, "text": "汉\u0041" }""";

        (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/notes -Method POST -Body ([char]0xfeff + $args[0]) > $null", Json)).WithoutErrors();

        Assert.Equal(Json, Server.RequestsTo("notes").Single().Body);
    }

    [Fact]
    public async Task What_a_call_has_returned_can_be_its_body_again()
    {
        (await Shell.InvokeAsync("$job = Invoke-FeishuHireRequest v1/jobs -PageSize 1 3>$null; Invoke-FeishuHireRequest v1/jobs/7/combined_update -Body $job > $null")).WithoutErrors();

        var sent = JsonDocument.Parse(Server.RequestsTo("combined_update").Single().Body).RootElement;
        Assert.Equal("2", $"{sent.GetProperty("city_list").GetArrayLength() + 1}");
        Assert.Equal(JsonValueKind.Object, sent.GetProperty("city").ValueKind);
    }

    [Theory]
    [InlineData("v1/external_offers/batch_query", "{}")]
    [InlineData("v1/external_offers/batch_query -Body @{ external_offer_id_list = @('1') }", """{"external_offer_id_list":["1"]}""")]
    [InlineData("v1/jobs/7/close", "")]
    [InlineData("v1/roles/7", "")]
    public async Task A_search_has_a_body_and_a_call_that_has_none_is_sent_without(string call, string body)
    {
        (await Shell.InvokeAsync($"Invoke-FeishuHireRequest {call} > $null 3> $null")).WithoutErrors();

        var request = Server.Requests[^1];
        Assert.Equal(body, request.Body);
        Assert.Equal(body.Length > 0, request.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task Another_API_is_called_with_force_at_the_same_host()
    {
        Server.Script.Add("chats", Responses.Json(200, """{"code":0,"data":{"items":[{"chat_id":"oc_1"}],"has_more":true,"page_token":"t"}}"""));

        var chats = (await Shell.InvokeAsync("Invoke-FeishuHireRequest /open-apis/im/v1/chats -Force")).WithoutErrors();

        Assert.Equal(["oc_1"], chats.Values("chat_id"));
        Assert.Single(chats.Warnings);
        Assert.Equal(("/open-apis/im/v1/chats", ""), (Server.Requests[^1].Path, Server.Requests[^1].Query));
    }

    [Fact]
    public async Task A_method_may_be_written_in_lower_case()
    {
        (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/notes -Method post -Body @{} > $null")).WithoutErrors();

        Assert.Equal("POST", Server.RequestsTo("notes").Single().Method);
    }

    [Fact]
    public async Task The_address_of_the_session_itself_is_a_path()
    {
        (await Shell.InvokeAsync("Invoke-FeishuHireRequest ($args[0] + 'open-apis/hire/v1/roles/7')", Server.Endpoint.AbsoluteUri)).WithoutErrors();

        Assert.Equal("/open-apis/hire/v1/roles/7", Server.Requests[^1].Path);
    }

    [Fact]
    public async Task A_cmdlet_that_makes_the_call_is_named_and_nothing_of_the_query_is()
    {
        var verbose = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/external_applications -Query @{ talent_id = $args[0] } -Verbose", Few)).WithoutErrors().Verbose;

        Assert.Equal("Get-FeishuExternalApplication makes this call, too, and returns typed objects.", verbose[0]);
        Assert.DoesNotContain(Few, string.Join('\n', verbose), StringComparison.Ordinal);
        Assert.DoesNotContain((await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles/7 -Verbose")).WithoutErrors().Verbose, line => line.Contains("typed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_the_command_that_says_what_it_allows()
    {
        Server.Script.Add("roles", Responses.Code(400, 99991672));

        var thrown = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/roles")).Thrown;

        Assert.StartsWith("PermissionDenied,", thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("hire:auth:readonly", thrown!.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Find-FeishuHireApi -Scope", thrown.Advice, StringComparison.Ordinal);
    }
}
