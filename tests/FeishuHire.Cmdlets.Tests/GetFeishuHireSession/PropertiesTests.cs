using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.GetFeishuHireSession;

/// <summary>The properties of the default session, which contain no secret.</summary>
public sealed class PropertiesTests : CmdletTest
{
    [Fact]
    public async Task Gives_nothing_where_there_is_no_session() =>
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output);

    [Fact]
    public async Task Gives_the_session_that_was_made_last()
    {
        var first = await ConnectAsync();
        var second = await ConnectAsync();

        Assert.Same(second.BaseObject, (await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Objects.Single());
        Assert.NotSame(first.BaseObject, second.BaseObject);
    }

    [Fact]
    public async Task Has_exactly_the_documented_properties_in_their_order() =>
        Assert.Equal(
            [
                "AppId", "Endpoint", "ConnectedAt", "TokenExpiresAt", "RequestCount", "RetryCount", "ThrottledCount", "WaitTime",
                "IsConnected",
            ],
            (await ConnectAsync()).Properties.Select(property => property.Name));

    [Fact]
    public async Task Tells_who_is_connected_to_what_and_until_when_in_local_time()
    {
        var before = DateTime.Now;
        var session = await ConnectAsync();
        var after = DateTime.Now;

        Assert.Equal(Server.Options.AppId, Value<string>(session, "AppId"));
        Assert.Equal(Server.Endpoint, Value<Uri>(session, "Endpoint"));
        Assert.True(Value<bool>(session, "IsConnected"));
        var connected = Value<DateTime>(session, "ConnectedAt");
        Assert.Equal(DateTimeKind.Local, connected.Kind);
        Assert.InRange(connected, before, after);
        var expires = Value<DateTime>(session, "TokenExpiresAt");
        Assert.Equal(DateTimeKind.Local, expires.Kind);
        Assert.InRange(expires - after, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(120));
    }

    [Fact]
    public async Task Counts_requests_the_one_for_the_token_included()
    {
        var session = await ConnectAsync();
        Assert.Equal(1, Value<long>(session, "RequestCount"));

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All", Many)).WithoutErrors();

        AssertCounts(session, requests: 4, retries: 0, throttled: 0);
    }

    [Fact]
    public async Task Counts_repeated_requests()
    {
        var session = await ConnectAsync();
        Server.Script.Add(ServerExtensions.Applications, Responses.Html(502));

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many)).WithoutErrors();

        AssertCounts(session, requests: 3, retries: 1, throttled: 0);
    }

    [Fact]
    public async Task Counts_throttled_requests_and_the_time_that_was_waited()
    {
        var session = await ConnectAsync();
        Server.Script.Add(
            ServerExtensions.Applications, Responses.Code(429, 99991400, error: null, ("x-ogw-ratelimit-reset", "1")));

        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Many)).WithoutErrors();

        AssertCounts(session, requests: 3, retries: 1, throttled: 1);
        Assert.InRange(Value<TimeSpan>(session, "WaitTime"), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Has_no_member_that_holds_a_secret()
    {
        var session = await ConnectAsync();

        var members = session.BaseObject.GetType()
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
            .Select(member => member.Name)
            .Concat(session.Members.Select(member => member.Name));

        Assert.Equal(
            ["TokenExpiresAt", "get_TokenExpiresAt"],
            members
                .Where(name => Regex.IsMatch(name, "secret|password|credential|token", RegexOptions.IgnoreCase))
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Gives_neither_secret_nor_token_away_when_it_is_shown_or_serialized()
    {
        await Shell.ConnectAsync(Server);
        (await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors();
        var token = Server.RequestsTo(ServerExtensions.Applications).Single().Headers["Authorization"].Split(' ')[1];
        Shell.Host.Terminal.Width = 500;

        var shown = await Shell.ShowAsync(
            "Get-FeishuHireSession; \"$(Get-FeishuHireSession)\"; [System.Management.Automation.PSSerializer]::Serialize((Get-FeishuHireSession), 5)");

        Assert.Contains(Server.Options.AppId, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Options.AppSecret, shown, StringComparison.Ordinal);
        Assert.True(token.Length > 10);
        Assert.DoesNotContain(token, shown, StringComparison.Ordinal);
    }

    private static T Value<T>(PSObject item, string property) =>
        LanguagePrimitives.ConvertTo<T>(Assert.IsAssignableFrom<object>(item.Properties[property].Value));

    private static void AssertCounts(PSObject session, long requests, long retries, long throttled) =>
        Assert.Equal(
            (requests, retries, throttled),
            (Value<long>(session, "RequestCount"), Value<long>(session, "RetryCount"), Value<long>(session, "ThrottledCount")));

    private async Task<PSObject> ConnectAsync() =>
        (await Shell.ConnectAsync(Server, "-PassThru")).WithoutErrors().Output.Single()!;
}
