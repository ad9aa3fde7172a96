using System.Globalization;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuExternalOffer;

/// <summary>The properties of offers.</summary>
public sealed class OfferTests : ConnectedTest
{
    private const string Api = "batch_query";

    // Unlike all other times, that of an offer is sent as text.
    private const string Page = """
        {"code":0,"data":{"has_more":false,"items":[
          {"id":"7","external_application_id":"8","biz_create_time":"1618500278644","owner":"Li\u001b[31m","offer_status":"已发出",
           "attachment_list":[{"id":"9","name":"a.pdf","size":1024}]}]}}
        """;

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
}
