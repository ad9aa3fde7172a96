using FeishuHire.Calls;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>A path leads to the call that it shows, and to no other host or path.</summary>
public sealed class CallPathTests
{
    private static readonly Uri Endpoint = new("https://open.feishu.cn/");

    [Theory]
    [InlineData("v1/jobs")]
    [InlineData("/v1/jobs")]
    [InlineData("v1/jobs/")]
    [InlineData(" v1/jobs ")]
    [InlineData("open-apis/hire/v1/jobs")]
    [InlineData("/open-apis/hire/v1/jobs")]
    [InlineData("https://open.feishu.cn/open-apis/hire/v1/jobs")]
    [InlineData("HTTPS://Open.Feishu.cn/open-apis/hire/v1/jobs")]
    public void It_may_be_written_in_several_ways(string text) => Assert.Equal("/open-apis/hire/v1/jobs", CallPath.Read(text, Endpoint, force: false).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("v1/jobs/..")]
    [InlineData("v1/../../im/v1/chats")]
    [InlineData("v1/./jobs")]
    [InlineData("v1/.../jobs")]
    [InlineData("v1/%2e%2e/jobs")]
    [InlineData("v1/%2E./jobs")]
    [InlineData("v1/jobs%2f7")]
    [InlineData("v1/jobs%5c7")]
    [InlineData("v1//jobs")]
    [InlineData("//evil.example/v1/jobs")]
    [InlineData("///v1/jobs")]
    [InlineData("v1/jobs//")]
    [InlineData("v1\\jobs")]
    [InlineData("\\\\evil.example\\v1")]
    [InlineData("v1/jobs?page_size=1")]
    [InlineData("v1/jobs#top")]
    [InlineData("v1/jobs;a=b")]
    [InlineData("v1/jobs/a b")]
    [InlineData("v1/jobs/\u2025")]
    [InlineData("v1/jobs/\uff0e\uff0e")]
    [InlineData("v1/jobs/\u200b7")]
    [InlineData("v1/jobs/7\r\nX-Header: 1")]
    [InlineData("v1/jobs/7\0")]
    [InlineData("v1/jobs/@evil.example")]
    [InlineData("v1/jobs/:")]
    [InlineData("v1/jobs/:a:b")]
    [InlineData("v1/jobs/:job-id")]
    [InlineData("open-apis/../hire/v1/jobs")]
    [InlineData("open-apis")]
    [InlineData("open-apis/hire")]
    [InlineData("/open-apis//hire/v1/jobs")]
    [InlineData("https://open.feishu.cn//evil.example/v1")]
    [InlineData("https://open.feishu.cn/open-apis/hire/../im/v1/chats")]
    public void It_cannot_lead_out_of_itself(string text)
    {
        foreach (var force in new[] { false, true })
        {
            Refused(text, force);
        }
    }

    [Theory]
    [InlineData("https://open.larksuite.com/open-apis/hire/v1/jobs")]
    [InlineData("http://open.feishu.cn/open-apis/hire/v1/jobs")]
    [InlineData("https://open.feishu.cn:8443/open-apis/hire/v1/jobs")]
    [InlineData("https://open.feishu.cn.evil.example/open-apis/hire/v1/jobs")]
    [InlineData("https://open.feishu.cn@evil.example/open-apis/hire/v1/jobs")]
    [InlineData("https://user:pass@open.feishu.cn/open-apis/hire/v1/jobs")]
    [InlineData("https://open.feishu.cn\\@evil.example/open-apis/hire/v1/jobs")]
    [InlineData("ftp://open.feishu.cn/open-apis/hire/v1/jobs")]
    [InlineData("file:///etc/passwd")]
    public void It_cannot_lead_to_another_host(string text)
    {
        foreach (var force in new[] { false, true })
        {
            var error = Refused(text, force);
            Assert.Contains("other hosts", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("user:pass", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/open-apis/im/v1/chats")]
    [InlineData("https://open.feishu.cn/open-apis/im/v1/chats")]
    [InlineData("/open-apis/hire2/v1/jobs")]
    public void It_leads_to_another_API_with_force_only(string text)
    {
        Assert.Contains("-Force", Refused(text, force: false).Message, StringComparison.Ordinal);
        Assert.EndsWith(CallPath.Read(text, Endpoint, force: true).ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_must_be_one_of_the_API() =>
        Assert.Contains("/open-apis/", Refused("https://open.feishu.cn/v1/jobs", force: true).Message, StringComparison.Ordinal);

    private static FeishuApiException Refused(string text, bool force)
    {
        var error = Assert.Throws<FeishuApiException>(() => CallPath.Read(text, Endpoint, force));
        Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
        return error;
    }
}
