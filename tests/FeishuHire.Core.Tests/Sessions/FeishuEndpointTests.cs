using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Sessions;

public sealed class FeishuEndpointTests
{
    [Theory]
    [InlineData("Feishu", "https://open.feishu.cn/")]
    [InlineData("feishu", "https://open.feishu.cn/")]
    [InlineData("Lark", "https://open.larksuite.com/")]
    [InlineData("LARK", "https://open.larksuite.com/")]
    [InlineData("https://open.feishu.cn", "https://open.feishu.cn/")]
    [InlineData("https://feishu.corp.example:8443/", "https://feishu.corp.example:8443/")]
    [InlineData("HTTPS://Feishu.Corp.Example", "https://feishu.corp.example/")]
    [InlineData("http://127.0.0.1:5005", "http://127.0.0.1:5005/")]
    [InlineData("http://127.1.2.3", "http://127.1.2.3/")]
    [InlineData("http://localhost:5005/", "http://localhost:5005/")]
    [InlineData("http://LOCALHOST", "http://localhost/")]
    [InlineData("http://[::1]:5005", "http://[::1]:5005/")]
    public void A_name_or_an_https_address_or_a_loopback_address_is_an_endpoint(string endpoint, string uri) =>
        Assert.Equal(uri, FeishuEndpoint.Parse(endpoint).AbsoluteUri);

    [Theory]
    [InlineData("http://open.feishu.cn")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://localhost.example")]
    [InlineData("http://127.0.0.1.example")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://[::]")]
    [InlineData("http://[2001:db8::1]")]
    public void Http_to_anywhere_but_this_computer_is_refused(string endpoint) =>
        Assert.Contains("is not encrypted", Refuse(endpoint).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Feishuu")]
    [InlineData("open.feishu.cn")]
    [InlineData("/open-apis")]
    [InlineData("//open.feishu.cn")]
    [InlineData("ftp://open.feishu.cn")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("https://open.feishu.cn/open-apis")]
    [InlineData("https://open.feishu.cn//")]
    [InlineData("https://open.feishu.cn/?a=b")]
    [InlineData("https://open.feishu.cn?a=b")]
    [InlineData("https://open.feishu.cn/?")]
    [InlineData("https://open.feishu.cn/#a")]
    [InlineData("https://user@open.feishu.cn")]
    [InlineData("http://user:pass@localhost")]
    public void What_is_no_endpoint_is_refused(string endpoint) =>
        Assert.Contains("is not a valid endpoint", Refuse(endpoint).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://user:hunter2@open.feishu.cn")]
    [InlineData("https://user:p@hunter2@open.feishu.cn")]
    [InlineData("http://user:hunter2@open.feishu.cn")]
    [InlineData("user:hunter2@open.feishu.cn")]
    [InlineData("@hunter2@open.feishu.cn")]
    public void A_password_that_was_typed_into_it_is_not_repeated(string endpoint)
    {
        var error = Refuse(endpoint);

        Assert.DoesNotContain("hunter2", error.ToString() + error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("'***@open.feishu.cn'", error.Message, StringComparison.Ordinal);
    }

    // .NET has a second name for this computer. It is allowed because .NET never resolves it.
    [Fact]
    public void The_name_loopback_is_localhost_before_it_is_looked_up()
    {
        var endpoint = FeishuEndpoint.Parse("http://loopback/");

        Assert.Equal(("http://localhost/", "localhost"), (endpoint.AbsoluteUri, endpoint.IdnHost));
    }

    [Fact]
    public void A_refused_endpoint_does_not_break_the_line_of_the_message() =>
        Assert.DoesNotContain('\n', Refuse("https://x\r\n\u001b[2J").Message);

    private static FeishuApiException Refuse(string endpoint)
    {
        var error = Assert.Throws<FeishuApiException>(() => FeishuEndpoint.Parse(endpoint));
        Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
        return error;
    }
}
