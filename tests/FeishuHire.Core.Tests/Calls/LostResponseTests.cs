using System.Net;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>The outcome of any call whose response is lost.</summary>
public sealed class LostResponseTests
{
    [Theory]
    [MemberData(nameof(CallTenant.Writes), MemberType = typeof(CallTenant))]
    public async Task A_write_is_not_sent_again_and_its_outcome_is_unknown(string name)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var sample = await SampleCall.OfAsync(Catalogue.Get(name), tenant);
        foreach (var fault in new Func<HttpRequestMessage, HttpResponseMessage?>[] { _ => CallTenant.BadGateway(), _ => throw new HttpRequestException("The connection broke.") })
        {
            var before = tenant.Sent.Count;
            tenant.InsteadOf = fault;

            var error = await Assert.ThrowsAsync<FeishuApiException>(() => tenant.Clock.RunAsync(tenant.SendAsync(sample)));

            Assert.Equal(FeishuErrorId.OutcomeUnknown, error.ErrorId);
            Assert.Equal(before + 1, tenant.Sent.Count);
        }
    }

    [Theory]
    [MemberData(nameof(CallTenant.Writes), MemberType = typeof(CallTenant))]
    public async Task A_write_that_Feishu_refuses_with_status_500_is_not_sent_again(string name)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var sample = await SampleCall.OfAsync(Catalogue.Get(name), tenant);
        var before = tenant.Sent.Count;
        tenant.InsteadOf = _ => new(HttpStatusCode.InternalServerError) { Content = new StringContent("""{"code":1002053,"msg":"no"}""") };

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => tenant.Clock.RunAsync(tenant.SendAsync(sample)));

        Assert.Equal((FeishuErrorId.Refused, 1002053), (error.ErrorId, error.Code));
        Assert.Equal(before + 1, tenant.Sent.Count);
    }

    [Theory]
    [MemberData(nameof(CallTenant.Reads), MemberType = typeof(CallTenant))]
    public async Task A_reading_is_sent_again_and_complete(string name)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var whole = await tenant.CallAsync(name);
        var requests = 0;
        tenant.InsteadOf = _ => (++requests % 2) switch
        {
            1 when requests % 4 == 1 => CallTenant.BadGateway(),
            1 => throw new HttpRequestException("The connection broke."),
            _ => null,
        };

        Assert.Equal(whole, await tenant.CallAsync(name));
    }

    [Theory]
    [MemberData(nameof(CallTenant.Paged), MemberType = typeof(CallTenant))]
    public async Task A_list_that_cannot_be_read_on_says_where_it_stopped(string name)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var read = (await tenant.CallAsync(name, pageSize: 3, all: false)).Count;
        tenant.InsteadOf = request => request.RequestUri!.Query.Contains("page_token", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StringContent("""{"code":0,"data":{"has_more":true,"items":[]}}""") }
            : null;

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => tenant.CallAsync(name, pageSize: 3));

        Assert.Equal((FeishuErrorId.PagingFailed, read), (error.ErrorId, error.ItemsReturned));
        Assert.NotEmpty(error.PageToken!);
    }
}
