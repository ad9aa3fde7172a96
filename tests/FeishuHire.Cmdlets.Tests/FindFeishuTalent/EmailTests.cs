using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.FindFeishuTalent;

/// <summary>Finding talents by email address.</summary>
public sealed class EmailTests : FindTest
{
    [Fact]
    public async Task They_come_in_the_order_of_the_input_with_one_request()
    {
        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Email $args", OtherEmail, Email, OtherEmail)).WithoutErrors();

        Assert.Equal([OtherEmailTalent, EmailTalent, OtherEmailTalent], result.Values("TalentId"));
        Assert.Equal([OtherEmail, Email, OtherEmail], result.Values("Email"));
        Assert.Equal([null, null, null], result.Values("Mobile"));
        Assert.Equal("FeishuHire.FoundTalent", result.Output[0]!.TypeNames[0]);
        Assert.Equal([$$"""{"email_list":["{{OtherEmail}}","{{Email}}"]}"""], Bodies);
    }

    [Theory]
    [InlineData(" zihan.ouyang100@example.com\t", "zihan.ouyang100@example.com")]
    [InlineData("'zihan.ouyang100@example.com'", "zihan.ouyang100@example.com")]
    [InlineData("Zihan.OUYANG100@Example.com", "Zihan.OUYANG100@Example.com")]
    public async Task Blanks_quotes_and_case_make_no_difference(string input, string output)
    {
        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Email $args[0]", input)).WithoutErrors();

        Assert.Equal([EmailTalent], result.Values("TalentId"));
        Assert.Equal([output], result.Values("Email"));
    }

    [Fact]
    public async Task An_answer_in_another_case_belongs_to_the_address_that_was_asked_for()
    {
        Server.Script.Add(Api, Responses.Json(200, """{"code":0,"data":{"talent_list":[{"talent_id":"1","email":"A@EXAMPLE.com"},{"talent_id":"2","email":"b@example.com"}]}}"""));

        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Email b@example.com, a@example.com")).WithoutErrors();

        Assert.Equal(["2", "1"], result.Values("TalentId"));
        Assert.Equal(["b@example.com", "a@example.com"], result.Values("Email"));
    }

    [Fact]
    public async Task Several_talents_with_one_address_all_come_and_each_once()
    {
        Server.Script.Add(Api, Responses.Json(200, """
            {"code":0,"data":{"talent_list":[{"talent_id":"1","email":"a@example.com"},{"talent_id":"2","email":"a@example.com"},{"talent_id":"1","email":"a@example.com"},null]}}
            """));

        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Email a@example.com")).WithoutErrors();

        Assert.Equal(["1", "2"], result.Values("TalentId"));
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_TalentNotFound_and_the_others_come()
    {
        var result = await Shell.InvokeAsync("Find-FeishuTalent -Email $args", "nobody@example.com", Email);

        Assert.Equal([EmailTalent], result.Values("TalentId"));
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, "nobody@example.com", Assert.Single(result.Errors), Command);
        Assert.Equal("No talent has this email address.", result.Errors[0].Exception.Message);
        Assert.Null(result.Thrown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("li@")]
    [InlineData("li lei@example.com")]
    public async Task What_is_no_address_is_InvalidParameter_and_is_not_sent(string? input)
    {
        var result = await Shell.InvokeAsync("Find-FeishuTalent -Email $args[0], $args[1]; Find-FeishuTalent -Email $args[0]", input, Email);

        Assert.Equal([EmailTalent], result.Values("TalentId"));
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal([$$"""{"email_list":["{{Email}}"]}"""], Bodies);
    }

    [Fact]
    public async Task A_hundred_go_in_a_request()
    {
        var emails = (await Shell.InvokeAsync("(Get-FeishuTalent -All).Email -ne $null")).WithoutErrors().Objects.ToList();

        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Email $args[0]", emails)).WithoutErrors();

        Assert.Equal(emails, result.Values("Email"));
        Assert.Equal([100, 100, emails.Count - 200], Counts("email_list"));
    }

    [Fact]
    public async Task An_answer_that_belongs_to_no_address_is_not_taken_for_nobody()
    {
        // As if Feishu had the second address in a different spelling.
        const string Other = """{"code":0,"data":{"talent_list":[{"talent_id":"2","email":"b@corp.example.com"}]}}""";
        Server.Script.Add(Api, Responses.Json(200, Other));
        Server.Script.Add(Api, Responses.Json(200, """{"code":0,"data":{}}"""));
        Server.Script.Add(Api, Responses.Json(200, Other));

        var result = await Shell.InvokeAsync("Find-FeishuTalent -Email a@example.com, b@example.com");

        Assert.Equal(["2"], result.Values("TalentId"));
        Assert.Equal(["b@example.com"], result.Values("Email"));
        Assert.Equal("a@example.com", Assert.Single(result.Errors).TargetObject);
        Assert.Equal(3, Bodies.Count());
    }
}
