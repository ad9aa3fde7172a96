using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FeishuHire.Core.Tests.Support;
using FeishuHire.LoopbackServer;
using FeishuHire.Sandbox;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>Connections that do not come about.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_is_tried_again_and_named()
    {
        var error = await ConnectAsync(new Uri($"http://127.0.0.1:{FreePort()}/"));

        Assert.Equal(FeishuErrorId.NetworkFailure, error.ErrorId);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.Contains("Sent 2 times", error.Message, StringComparison.Ordinal);
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

    private static async Task<FeishuApiException> ConnectAsync(Uri endpoint)
    {
        var sandbox = new SandboxOptions();
        var options = new SessionOptions(new AppCredential(sandbox.AppId, sandbox.AppSecret.ToSecureString()))
        {
            Endpoint = endpoint,
            MaximumRetryCount = 1,
            TimeProvider = new ScaledTimeProvider(20),
        };
        return await Assert.ThrowsAsync<FeishuApiException>(
            () => FeishuHireSession.ConnectAsync(options, NullRequestObserver.Instance, TestContext.Current.CancellationToken));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
