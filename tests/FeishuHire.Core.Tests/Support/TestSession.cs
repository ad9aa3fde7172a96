using System.Collections.Concurrent;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Support;

/// <summary>A tenant behind a real socket, a session connected to it, and a record of every attempt.</summary>
internal sealed class TestSession : IRequestObserver, IAsyncDisposable
{
    /// <summary>The names of the two APIs in the server's script.</summary>
    public const string TokenApi = "internal";

    public const string ListApi = "external_applications";

    private readonly ConcurrentQueue<(RequestEvent Event, TimeSpan At)> _attempts = new();
    private readonly DateTimeOffset _origin;
    private FeishuHireSession? _session;

    private TestSession(TestSettings settings, SandboxServer server)
    {
        Settings = settings with { Endpoint = server.Endpoint };
        Server = server;
        _origin = settings.Clock.GetUtcNow();
    }

    /// <summary>The settings of the session, from which a test can connect another one.</summary>
    public TestSettings Settings { get; }

    /// <summary>The clock of the settings, which must be a stepped one.</summary>
    public SteppedTimeProvider Clock => (SteppedTimeProvider)Settings.Clock;

    public SandboxServer Server { get; }

    public FeishuHireSession Session => _session ?? throw new InvalidOperationException("ConnectAsync comes first.");

    /// <summary>All attempts of the session, each with the time on the clock at which it ended.</summary>
    public IReadOnlyList<(RequestEvent Event, TimeSpan At)> Attempts => [.. _attempts];

    /// <summary>The attempts at the list call.</summary>
    public IReadOnlyList<(RequestEvent Event, TimeSpan At)> ListAttempts => [.. _attempts.Where(attempt => attempt.Event.Method == "GET")];

    /// <summary>How many requests of the list call reached the server.</summary>
    public int ListRequests => Server.RequestsTo(ListApi).Count;

    /// <summary>How many requests for a token reached the server.</summary>
    public int TokenRequests => Server.RequestsTo(TokenApi).Count;

    public TimeSpan Now => Settings.Clock.GetUtcNow() - _origin;

    /// <summary>Starts the server; the test connects when its script is ready.</summary>
    public static async Task<TestSession> StartAsync(TestSettings? settings = null)
    {
        settings ??= new TestSettings();
        return new TestSession(settings, await SandboxServer.StartAsync(settings.TenantOptions));
    }

    public static async Task<TestSession> ConnectedAsync(TestSettings? settings = null)
    {
        var test = await StartAsync(settings);
        await test.ConnectAsync();
        return test;
    }

    public async Task ConnectAsync() => _session = await Settings.Clock.RunAsync(Settings.ConnectAsync(this));

    /// <summary>Reads the applications of a talent, by default all of them, while the clock jumps over the pauses.</summary>
    public async Task<List<ExternalApplication>> ReadAsync(string talentId = SampleData.DocumentedTalentId, ListOptions? options = null) =>
        await Settings.Clock.RunAsync(ReadInRealTimeAsync(talentId, options, TestContext.Current.CancellationToken));

    /// <summary>Reads a single page, which must fail.</summary>
    public async Task<FeishuApiException> FailAsync(string talentId = SampleData.DocumentedTalentId, ListOptions? options = null) =>
        await Assert.ThrowsAsync<FeishuApiException>(() => ReadAsync(talentId, options ?? new ListOptions(All: false)));

    /// <summary>Answers all further requests for records in this way, and revokes the token each time, so that a renewal returns a new one.</summary>
    public void AnswerAlways(RequestDelegate response)
    {
        Server.Script.Clear();
        Server.Script.Add(
            ListApi,
            context =>
            {
                Server.Tenant.RevokeTokens();
                return response(context);
            },
            times: 100);
    }

    /// <summary>Reads without moving the clock.</summary>
    public async Task<List<ExternalApplication>> ReadInRealTimeAsync(
        string talentId, ListOptions? options, CancellationToken cancellationToken)
    {
        var applications = new List<ExternalApplication>();
        await foreach (var page in Session.PagesOfAsync(talentId, options, this, cancellationToken))
        {
            applications.AddRange(page.Applications());
        }

        return applications;
    }

    /// <summary>Waits until the server has no requests in progress.</summary>
    public Task NothingIsLeftRunningAsync() => Settle.UntilAsync(() => Server.ActiveRequests == 0);

    public void RequestSending(Operation operation)
    {
    }

    public void RequestCompleted(RequestEvent request) => _attempts.Enqueue((request, Now));

    public async ValueTask DisposeAsync()
    {
        _session?.Dispose();
        await Server.DisposeAsync();
    }
}
