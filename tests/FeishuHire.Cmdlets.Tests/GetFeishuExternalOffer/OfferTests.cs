using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalOffer;

/// <summary>Offers by external application and by id, and their properties.</summary>
public sealed class OfferTests : ConnectedTest
{
    private const string Api = "batch_query";
    private const string Command = "GetFeishuExternalOfferCommand";

    // Two offers of the sample data, of the talent that most tests read.
    private static readonly string[] Offers = ["7340000000000000001", "7340000000000000005"];

    // Unlike all other times, that of an offer is sent as text.
    private const string Page = """
        {"code":0,"data":{"has_more":false,"items":[
          {"id":"7","external_application_id":"8","biz_create_time":"1618500278644","owner":"Li\u001b[31m","offer_status":"已发出",
           "attachment_list":[{"id":"9","name":"a.pdf","size":1024}]}]}}
        """;

    [Fact]
    public async Task Those_of_external_applications_come_in_the_order_of_the_input()
    {
        var result = (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | Get-FeishuExternalOffer -All", Many)).WithoutErrors();

        Assert.Equal(26, result.Output.Count);
        Assert.Equal(Offers, result.Values("Id").Take(2));
        Assert.Equal(47, Server.RequestsTo(Api).Count);
        Assert.All(Server.RequestsTo(Api), request => Assert.Equal(("/open-apis/hire/v1/external_offers/batch_query", "{}"), (request.Path, request.Body)));
    }

    [Fact]
    public async Task Single_ones_come_with_one_request_in_the_order_of_the_input_and_one_that_does_not_exist_is_NotFound()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalOffer -Id $args", Offers[1], "404", Offers[0]);

        Assert.Equal([Offers[1], Offers[0]], result.Values("Id"));
        ErrorAssert.Is("NotFound", ErrorCategory.ObjectNotFound, "404", Assert.Single(result.Errors), Command);
        Assert.StartsWith("External offer '404' does not exist.", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal([$$"""{"external_offer_id_list":["{{Offers[1]}}","404","{{Offers[0]}}"]}"""], Server.RequestsTo(Api).Select(request => request.Body));
    }

    [Fact]
    public async Task Each_field_is_read()
    {
        Server.Script.Add(Api, Responses.Json(200, Page));

        var result = (await Shell.InvokeAsync("""
            $o = Get-FeishuExternalOffer 8
            "$($o.Id)|$($o.ExternalApplicationId)|$($o.BizCreateTime)|$($o.BizCreateTime.Kind)|$($o.BizCreateTime.Millisecond)|$($o.Owner.Length)|$($o.OfferStatus)|$($o.Attachments.Name)"
            """)).WithoutErrors();

        var time = DateTimeOffset.FromUnixTimeMilliseconds(1618500278644).LocalDateTime.ToString(CultureInfo.InvariantCulture);
        Assert.Equal([$"7|8|{time}|Local|644|7|已发出|a.pdf"], result.Objects);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task The_table_shows_the_owner_and_the_status()
    {
        Server.Script.Add(Api, Responses.Json(200, Page));
        Shell.Host.Terminal.Width = 100;

        var table = await Shell.ShowAsync("Get-FeishuExternalOffer 8");

        Assert.Matches(@"Id +ExternalApplicationId +BizCreateTime +OfferStatus +Owner +Files\r?\n", table);
        Assert.Matches(@"7 +8 +2021-04-1\d +已发出 +Li \[31m +1\r?\n", table);
    }

    [Fact]
    public async Task The_ids_that_were_read_are_offered_at_the_prompt()
    {
        (await Shell.InvokeAsync("Get-FeishuExternalOffer -Id $args", Offers[0], Offers[1])).WithoutErrors();

        Assert.Equal(Offers.Reverse(), Shell.Complete("Get-FeishuExternalOffer -Id ").Select(match => match.CompletionText));
    }

    [Fact]
    public async Task A_missing_scope_is_the_one_of_offers()
    {
        Server.Script.Add(Api, Responses.Code(400, 99991672));

        var result = await Shell.InvokeAsync("Get-FeishuExternalOffer -Id 7");

        Assert.StartsWith("PermissionDenied,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("hire:external_offer or hire:external_offer:readonly", result.Thrown!.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
