using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.FindFeishuTalent;

/// <summary>Finding talents by mobile number.</summary>
public sealed class MobileTests : FindTest
{
    [Fact]
    public async Task They_come_in_the_order_of_the_input_however_their_numbers_are_written()
    {
        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Mobile '0086 138-0000-0001', '+86 (138) 0000 0000', 13800000001")).WithoutErrors();

        Assert.Equal([Few, Many, Few], result.Values("TalentId"));
        Assert.Equal([FewMobile, ManyMobile, FewMobile], result.Values("Mobile"));
        Assert.Equal(["86", "86", "86"], result.Values("MobileCode"));
        Assert.Equal([null, null, null], result.Values("Email"));
        Assert.Equal([$$"""{"mobile_code":"86","mobile_number_list":["{{FewMobile}}","{{ManyMobile}}"]}"""], Bodies);
    }

    [Fact]
    public async Task Numbers_of_each_country_calling_code_have_a_request_and_the_order_stays()
    {
        Server.Script.Add(Api, Responses.Json(200, """{"code":0,"data":{"talent_list":[{"talent_id":"2","mobile_code":"852","mobile_number":"51234567"}]}}"""), after: 1);

        var result = (await Shell.InvokeAsync("Find-FeishuTalent -Mobile $args", FewMobile, "+852 5123-4567", ManyMobile)).WithoutErrors();

        Assert.Equal([Few, "2", Many], result.Values("TalentId"));
        Assert.Equal(["86", "852", "86"], result.Values("MobileCode"));
        Assert.Equal(
            [$$"""{"mobile_code":"86","mobile_number_list":["{{FewMobile}}","{{ManyMobile}}"]}""", """{"mobile_code":"852","mobile_number_list":["51234567"]}"""],
            Bodies);
    }

    [Fact]
    public async Task MobileCode_is_for_numbers_without_one()
    {
        var result = await Shell.InvokeAsync("Find-FeishuTalent -Mobile 51234567, $args[0] -MobileCode +852", $"+86{ManyMobile}");

        Assert.Equal([Many], result.Values("TalentId"));
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, "51234567", Assert.Single(result.Errors), Command);
        Assert.Equal("No talent has this mobile number.", result.Errors[0].Exception.Message);
        Assert.Equal(2, Bodies.Count());
    }

    [Theory]
    [InlineData("Find-FeishuTalent -Mobile 'ask reception', '', $null, '1.38001E+10'")]
    [InlineData("Find-FeishuTalent -Mobile 13800000000, 13800000001, 13800000002, 13800000003 -MobileCode China")]
    public async Task What_is_no_number_is_InvalidParameter_and_nothing_is_sent(string script)
    {
        var result = await Shell.InvokeAsync(script);

        Assert.Equal(4, result.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("InvalidParameter,", StringComparison.Ordinal)));
        Assert.Empty(Bodies);
    }

    [Fact]
    public async Task A_number_that_Feishu_refuses_costs_only_itself()
    {
        Server.Script.Add(Api, Responses.Code(400, 1002009));
        Server.Script.Add(Api, Responses.Code(400, 1002009));

        var result = await Shell.InvokeAsync("Find-FeishuTalent -Mobile 12345, $args[0]", ManyMobile);

        Assert.Equal([Many], result.Values("TalentId"));
        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "12345", Assert.Single(result.Errors), Command);
        Assert.Equal(3, Bodies.Count());
    }
}
