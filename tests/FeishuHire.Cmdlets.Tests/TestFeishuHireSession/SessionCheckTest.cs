using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.TestFeishuHireSession;

/// <summary>The base of tests of <c>Test-FeishuHireSession</c>.</summary>
public abstract class SessionCheckTest : ConnectedTest
{
    // The names of the calls that test a scope, in order.
    private protected const string Talents = "talents";
    private protected const string Jobs = "jobs";

    private protected static readonly string[] OfApp = ["Connection", "AccessToken", "IpAddress", "Release", "Quota"];

    /// <summary>The paths of the requests since the session was created, in order.</summary>
    private protected IEnumerable<string> Paths => Server.Requests.Select(request => request.Path["/open-apis/hire/".Length..]);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Server.ClearRequests();
    }

    /// <summary>Connects to a tenant with these options.</summary>
    private protected async Task<SandboxServer> ConnectAsync(SandboxOptions options)
    {
        var server = await SandboxServer.StartAsync(options);
        await Shell.ConnectAsync(server, Shell.Impatient);
        server.ClearRequests();
        return server;
    }

    /// <summary>Runs the command, which returns one object for each check and no error.</summary>
    private protected async Task<IReadOnlyDictionary<string, PSObject>> TestAsync()
    {
        var result = (await Shell.InvokeAsync("Test-FeishuHireSession")).WithoutErrors();
        Assert.Empty(result.Warnings);
        Assert.Equal(OfApp, result.Values("Name").Take(OfApp.Length));
        Assert.NotEmpty(result.Output.Skip(OfApp.Length));
        return result.Output.ToDictionary(check => (string)check!.Properties["Name"].Value, check => check!, StringComparer.Ordinal);
    }

    private protected static string Text(PSObject check, string property) => check.Properties[property].Value?.ToString() ?? "";

    /// <summary>Asserts one status for the named checks and another one for all others.</summary>
    private protected static void AssertStatus(IReadOnlyDictionary<string, PSObject> checks, string others, params (string Name, string Status)[] named)
    {
        var expected = checks.Keys.ToDictionary(name => name, _ => others, StringComparer.Ordinal);
        foreach (var (name, status) in named)
        {
            expected[name] = status;
        }

        Assert.Equal(expected.Select(check => $"{check.Key}: {check.Value}"), checks.Select(check => $"{check.Key}: {Text(check.Value, "Status")}"));
        Assert.All(checks.Values, check => Assert.Equal(Text(check, "Status") == "Passed", Text(check, "Message").Length == 0));
        Assert.All(checks.Values, check => Assert.True(Text(check, "Status") != "Passed" || Text(check, "Advice").Length == 0));
        Assert.All(checks.Values, check => Assert.True(Text(check, "Status") != "Failed" || Text(check, "Advice").Length > 0));
    }
}
