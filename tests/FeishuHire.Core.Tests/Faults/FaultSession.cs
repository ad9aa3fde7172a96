using FeishuHire.Authentication;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Server;
using FeishuHire.Sessions;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>A session that reads the documented talent over a real socket, on a fast clock that shortens timeouts and back-offs.</summary>
internal sealed class FaultSession : IAsyncDisposable
{
    /// <summary>A second passes in 10 milliseconds.</summary>
    private const int Scale = 100;

    /// <summary>The timeout of an attempt if the timeout is tested. At one byte per second, a response does not arrive in time.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(100);

    /// <summary>The timeout of an attempt in other tests, which even a busy machine does not reach.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    public const int Retries = 2;

    private const string Api = "external_applications";

    private static readonly SandboxData Records = SampleData.Create();

    private readonly SandboxServer _server;
    private readonly FeishuHireSession _session;

    private FaultSession(SandboxServer server, FeishuHireSession session)
    {
        _server = server;
        _session = session;
    }

    public static IReadOnlyList<string?> AllIds { get; } =
        [.. Records.Find(SampleData.DocumentedTalentId)!.Select(application => application.Id)];

    /// <summary>A correct response with three records.</summary>
    public static string SoundBody { get; } =
        """{"code":0,"msg":"success","data":{"items":[{"id":"1"},{"id":"2"},{"id":"3","job_title":"高级Java"}],"has_more":false}}""";

    public int ListRequests => _server.RequestsTo(Api).Count;

    /// <param name="fault">The expected error.</param>
    public static async Task<FaultSession> ConnectAsync(FeishuErrorId fault)
    {
        var sandbox = new SandboxOptions { EnforceLimits = false, Data = Records };
        var server = await SandboxServer.StartAsync(sandbox);
        var options = new SessionOptions(new AppCredential(sandbox.AppId, sandbox.AppSecret.ToSecureString()))
        {
            Endpoint = server.Endpoint,
            MaximumRetryCount = Retries,
            Timeout = fault == FeishuErrorId.RequestTimeout ? Short : Long,
            TimeProvider = new ScaledTimeProvider(Scale),
        };
        var session = await FeishuHireSession.ConnectAsync(options, NullRequestObserver.Instance, TestContext.Current.CancellationToken);
        return new FaultSession(server, session);
    }

    /// <summary>The session.</summary>
    public FeishuHireSession Session => _session;

    /// <summary>The responses that replace the tenant's.</summary>
    public Script Responses => _server.Script;

    public void Script(RequestDelegate response, int times) => Responses.Add(Api, response, times);

    /// <summary>Reads all records, and returns their ids.</summary>
    public async Task<List<string?>> ReadAsync()
    {
        var ids = new List<string?>();
        await foreach (var page in _session.PagesOfAsync(SampleData.DocumentedTalentId))
        {
            ids.AddRange(page.Records.Select(item => item.Id));
        }

        return ids;
    }

    /// <summary>Waits until the server has no requests in progress.</summary>
    public async Task NothingIsLeftRunningAsync()
    {
        for (var tries = 0; _server.ActiveRequests > 0; tries++)
        {
            Assert.True(tries < 1000, $"{_server.ActiveRequests} requests are still under way.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _server.DisposeAsync();
    }
}
