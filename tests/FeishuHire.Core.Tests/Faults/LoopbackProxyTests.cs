using System.Net;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>Requests to this computer never use a proxy, which would see the App Secret.</summary>
[Collection(nameof(ExclusiveTests))]
public sealed class LoopbackProxyTests
{
    private static readonly TestSettings Settings = new() { Clock = new ScaledTimeProvider(20), MaximumRetryCount = 0 };

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://127.3.2.1:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://LocalHost.:1/")]
    [InlineData("http://loopback:1/")]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://feishu.localhost:1/")]
    [InlineData("https://feishu.LOCALHOST.:1/")]
    public async Task A_proxy_that_is_named_for_a_loopback_address_is_refused_and_hears_nothing(string endpoint)
    {
        await using var proxy = new RefusingProxy(502);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => ConnectAsync(FeishuEndpoint.Parse(endpoint), proxy.Address));

        Assert.Equal(
            (FeishuErrorId.InvalidParameter, "-Proxy cannot be used with an endpoint on this computer: requests to a loopback address never use "
                + "a proxy. Omit -Proxy."),
            (error.ErrorId, error.Message));
        Assert.Equal((0, ""), (proxy.Requests, proxy.Heard));
    }

    // The default proxy comes from the variables http_proxy, https_proxy and all_proxy, or from the system.
    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("https://localhost:1/")]
    [InlineData("https://feishu.localhost:1/")]
    public async Task The_proxy_of_the_system_is_not_asked_for_a_loopback_address(string endpoint)
    {
        await using var proxy = new RefusingProxy(502);
        var error = await WithSystemProxyAsync(
            proxy, () => Assert.ThrowsAsync<FeishuApiException>(() => ConnectAsync(FeishuEndpoint.Parse(endpoint), null)));

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        Assert.Equal((0, ""), (proxy.Requests, proxy.Heard));
    }

    [Fact]
    public async Task A_server_on_this_computer_is_reached_past_the_proxy_of_the_system()
    {
        await using var server = await SandboxServer.StartAsync(Settings.TenantOptions);
        await using var proxy = new RefusingProxy(502);

        using var session = await WithSystemProxyAsync(proxy, () => ConnectAsync(server.Endpoint, null));

        Assert.Single(server.Requests);
        Assert.Equal((0, ""), (proxy.Requests, proxy.Heard));
    }

    // The proxy receives requests to other hosts, so the tests above can fail.
    [Fact]
    public async Task The_proxy_of_the_system_is_asked_for_any_other_host()
    {
        await using var proxy = new RefusingProxy(502);

        await WithSystemProxyAsync(
            proxy, () => Assert.ThrowsAsync<FeishuApiException>(() => ConnectAsync(new Uri("https://localhost.invalid/"), null)));

        Assert.StartsWith("CONNECT localhost.invalid:443", proxy.Heard, StringComparison.Ordinal);
        Assert.DoesNotContain(Settings.AppSecret, proxy.Heard, StringComparison.Ordinal);
    }

    private static async Task<T> WithSystemProxyAsync<T>(RefusingProxy proxy, Func<Task<T>> work)
    {
        var former = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            return await work();
        }
        finally
        {
            HttpClient.DefaultProxy = former;
        }
    }

    private static Task<FeishuHireSession> ConnectAsync(Uri endpoint, Uri? proxy) =>
        (Settings with { Endpoint = endpoint, Proxy = proxy }).ConnectAsync();
}
