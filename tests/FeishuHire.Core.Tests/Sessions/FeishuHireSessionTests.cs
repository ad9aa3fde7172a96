using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Sessions;

public sealed class FeishuHireSessionTests
{
    [Fact]
    public async Task A_session_tells_what_it_is_connected_to_and_what_it_did()
    {
        await using var test = await TestSession.ConnectedAsync();

        await test.ReadAsync();

        var session = test.Session;
        Assert.Equal((test.Server.Options.AppId, test.Server.Endpoint, true), (session.AppId, session.Endpoint, session.IsConnected));
        Assert.Equal((4, 0, 0), (session.RequestCount, session.RetryCount, session.ThrottledCount));
        Assert.Equal(DateTimeKind.Local, session.ConnectedAt.Kind);
        Assert.Equal(session.ConnectedAt.AddHours(2), session.TokenExpiresAt);
        Assert.True(session.WaitTime > TimeSpan.Zero);
    }

    [Fact]
    public async Task The_sandbox_serves_a_session_in_memory_as_the_server_does_over_a_socket()
    {
        await using var test = await TestSession.ConnectedAsync();
        var settings = test.Settings with { Handler = test.Settings.NewTenant() };
        using var session = await test.Clock.RunAsync(settings.ConnectAsync());

        var inMemory = await test.Clock.RunAsync(ReadAsync(session));

        var overTheSocket = await test.ReadAsync();
        Assert.Equal(overTheSocket.Select(Describe), inMemory.Select(Describe));
    }

    [Fact]
    public async Task The_users_own_bound_is_kept()
    {
        await using var test = await TestSession.ConnectedAsync(new TestSettings { RequestsPerSecond = 2 });

        await test.ReadAsync(SampleData.DocumentedTalentId, new ListOptions(All: true, PageSize: 5));

        // Ten pages at less than two per second.
        Assert.InRange(test.ListAttempts[^1].At - test.ListAttempts[0].At, TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_failed_connect_leaves_no_connection_behind()
    {
        await using var test = await TestSession.StartAsync(new TestSettings { MaximumRetryCount = 0 });
        test.Server.Script.Add(TestSession.TokenApi, Sandbox.Server.Responses.Code(200, 10014));

        await Assert.ThrowsAsync<FeishuApiException>(test.ConnectAsync);

        await test.NothingIsLeftRunningAsync();
    }

    private static async Task<List<ExternalApplication>> ReadAsync(FeishuHireSession session)
    {
        var applications = new List<ExternalApplication>();
        await foreach (var page in session.PagesOfAsync(SampleData.DocumentedTalentId))
        {
            applications.AddRange(page.Applications());
        }

        return applications;
    }

    private static string Describe(ExternalApplication application) =>
        string.Join("|", typeof(ExternalApplication).GetProperties().Select(property => property.GetValue(application)));
}
