using System.Net.Http.Headers;
using System.Text;
using FeishuHire.Sandbox.Server;
using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests;

/// <summary>The responses in memory and over a socket are the same, byte for byte.</summary>
public sealed class SandboxHandlerTests
{
    [Theory]
    [InlineData("GET", Client.ListPath + "?talent_id=6960663240925956459", true)]
    [InlineData("GET", Client.ListPath + "?talent_id=6960663240925956459&page_size=20", true)]
    [InlineData("GET", Client.ListPath + "?talent_id=6960663240925956459&page_token=eyJvZmZzZXQiOjQwfQ%3D%3D", true)]
    [InlineData("GET", Client.ListPath + "?talent_id=%E5%BC%A0%20%2B%26", true)]
    [InlineData("GET", Client.ListPath + "?page_size=99&talent_id=1", true)]
    [InlineData("GET", Client.ListPath + "?talent_id=6960663240925956459", false)]
    [InlineData("GET", Client.ListPath, true)]
    [InlineData("PATCH", Client.ListPath, true)]
    [InlineData("GET", "/open-apis/hire/v1/external%5Fapplications?talent_id=6960663240925956459", true)]
    [InlineData("GET", "/%E5%BC%A0%20x", true)]
    [InlineData("POST", Client.TokenPath, false)]
    public async Task In_memory_and_over_the_socket_the_answers_are_the_same(string method, string pathAndQuery, bool withToken)
    {
        var clock = Client.NewClock();
        await using var server = await SandboxServer.StartAsync(Client.Default(clock));
        using var overTheSocket = new HttpClient { BaseAddress = server.Endpoint };
        using var inMemory = new HttpClient(new SandboxHandler(new SandboxTenant(Client.Default(clock)))) { BaseAddress = server.Endpoint };

        Assert.Equal(
            await AskAsync(overTheSocket, method, pathAndQuery, withToken), await AskAsync(inMemory, method, pathAndQuery, withToken));
    }

    [Fact]
    public async Task A_request_that_was_cancelled_is_not_answered()
    {
        using var client = new HttpMessageInvoker(new SandboxHandler(new SandboxTenant(Client.Default(TimeProvider.System))));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://sandbox.example" + Client.ListPath);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(request, new CancellationToken(canceled: true)));
    }

    private static async Task<string> AskAsync(HttpClient client, string method, string pathAndQuery, bool withToken)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var connect = new HttpRequestMessage(HttpMethod.Post, Client.TokenPath);
        connect.Content = new StringContent("""{"app_id":"cli_sandbox","app_secret":"sandbox-secret"}""", Encoding.UTF8, "application/json");
        using var connected = await client.SendAsync(connect, cancellationToken);
        var answers = new StringBuilder(await connected.Content.ReadAsStringAsync(cancellationToken));

        using var request = new HttpRequestMessage(new HttpMethod(method), pathAndQuery);
        request.Headers.Authorization = withToken ? new AuthenticationHeaderValue("Bearer", "t-sandbox00000001") : null;
        using var response = await client.SendAsync(request, cancellationToken);
        return answers
            .Append((int)response.StatusCode)
            .Append(response.Content.Headers.ContentType)
            .AppendJoin(' ', response.Headers.GetValues("X-Tt-Logid"))
            .Append(await response.Content.ReadAsStringAsync(cancellationToken))
            .ToString();
    }
}
