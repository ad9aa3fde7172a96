using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>Connections that cannot be made.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_is_tried_again_and_named()
    {
        var error = await ConnectAsync(new Uri($"http://127.0.0.1:{FreePort()}/"));

        Assert.Equal((FeishuErrorId.NetworkFailure, null), (error.ErrorId, error.HttpStatus));
        Assert.StartsWith("Feishu could not be reached, or the connection broke. 127.0.0.1:", error.Message, StringComparison.Ordinal);
        Assert.Contains("Sent 2 times", error.Message, StringComparison.Ordinal);
        Assert.Contains("Check the network", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_http_at_all_is_a_network_failure()
    {
        await using var server = new RawServer(_ => "SSH-2.0-OpenSSH_9.6\r\n\r\n");

        var error = await ConnectAsync(server.Endpoint);

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_tried_again_and_named()
    {
        var error = await ConnectAsync(new Uri("https://no-such-host.invalid/"));

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        Assert.Contains("no-such-host.invalid", error.Message, StringComparison.Ordinal);
        Assert.Contains("Sent 2 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_ends_it_at_once_and_nothing_is_sent()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = await SandboxServer.StartAsync(certificate: certificate);

        var error = await ConnectAsync(server.Endpoint);

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        Assert.StartsWith("The certificate of the endpoint is not trusted.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Sent 2 times", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(407)]
    public async Task A_proxy_that_refuses_ends_it_at_once(int status)
    {
        await using var proxy = new RefusingProxy(status);

        var error = await ConnectAsync(new Uri("https://open.feishu.invalid/"), proxy.Address);

        Assert.Equal((FeishuErrorId.NetworkFailure, status), (error.ErrorId, error.HttpStatus));
        Assert.Equal(
            $"The proxy refuses the connection: it requires other credentials, or does not allow the endpoint. (HTTP {status})", error.Message);
        Assert.Contains("-ProxyCredential", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, proxy.Requests);
    }

    [Fact]
    public async Task A_proxy_that_reaches_nobody_is_asked_again()
    {
        await using var proxy = new RefusingProxy(502);

        var error = await ConnectAsync(new Uri("https://open.feishu.invalid/"), proxy.Address);

        Assert.Equal((FeishuErrorId.NetworkFailure, 502), (error.ErrorId, error.HttpStatus));
        Assert.StartsWith("The proxy could not reach the endpoint. Sent 2 times", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, proxy.Requests);
    }

    [Fact]
    public async Task A_proxy_that_is_not_there_is_named_in_place_of_the_endpoint()
    {
        var proxy = new Uri($"http://127.0.0.1:{FreePort()}/");

        var error = await ConnectAsync(new Uri("https://open.feishu.invalid/"), proxy);

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        Assert.StartsWith($"The proxy could not be reached. {proxy.Authority}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(". Sent 2 times", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("feishu.invalid", error.Message, StringComparison.Ordinal);
    }

    // .NET's exception quotes the address with the password, which may be in an environment variable.
    [Theory]
    [InlineData(407)]
    [InlineData(502)]
    public async Task The_address_of_a_proxy_that_refuses_is_nowhere_in_the_error(int status)
    {
        await using var proxy = new RefusingProxy(status);

        var error = await ConnectAsync(new Uri("https://open.feishu.invalid/"), proxy.Address);

        Assert.DoesNotContain(proxy.Address.Authority, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://user:s3cret@127.0.0.1:8080")]
    [InlineData("http://s3cret@127.0.0.1:8080")]
    [InlineData("ftp://user:s3cret@127.0.0.1:8080")]
    [InlineData("user:s3cret@127.0.0.1:8080")]
    [InlineData("user@corp:s3cret@127.0.0.1:8080")]
    public async Task A_password_in_the_address_of_a_proxy_is_refused_and_not_repeated(string proxy)
    {
        var error = await ConnectAsync(new Uri("https://open.feishu.invalid/"), new Uri(proxy, UriKind.RelativeOrAbsolute));

        Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
        Assert.Contains("-ProxyCredential", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3c", error.ToString(), StringComparison.Ordinal);
    }

    private static Task<FeishuApiException> ConnectAsync(Uri endpoint, Uri? proxy = null)
    {
        var settings = new TestSettings { Clock = new ScaledTimeProvider(20), Endpoint = endpoint, Proxy = proxy, MaximumRetryCount = 1 };
        return Assert.ThrowsAsync<FeishuApiException>(() => settings.ConnectAsync());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
