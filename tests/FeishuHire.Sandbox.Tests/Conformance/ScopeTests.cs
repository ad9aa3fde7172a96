using FeishuHire.Sandbox.Tests.Support;

namespace FeishuHire.Sandbox.Tests.Conformance;

/// <summary>Every call of Hire requires one of its documented scopes, and any one is enough.</summary>
public sealed class ScopeTests
{
    private const int Missing = 99991672;

    [Theory]
    [MemberData(nameof(HireCall.Names), MemberType = typeof(HireCall))]
    public void A_call_needs_any_one_of_its_scopes(string name)
    {
        var call = HireCall.Of(name);
        if (call.Scopes.Length == 0 || !call.TakesTenantToken)
        {
            return;
        }

        var refused = Connect(new() { MissingScopes = call.Scopes, Data = Client.Records }).SendSample(call);
        Assert.Equal((400, Missing), (refused.Status, refused.Code));
        Assert.Equal(call.Scopes, refused.Error.GetProperty("permission_violations").EnumerateArray().Select(violation => violation.GetProperty("subject").GetString()));
        Assert.All(call.Scopes, scope => Assert.NotEqual(Missing, Connect(new() { Scopes = [scope], Data = Client.Records }).SendSample(call).Code));
        Assert.Equal(Missing, Connect(new() { Scopes = ["hire:other"], Data = Client.Records }).SendSample(call).Code);
    }

    [Fact]
    public void Without_a_list_of_scopes_the_app_has_all_of_them() =>
        Assert.All(HireCall.All, call => Assert.NotEqual(Missing, Connect(new() { Data = Client.Records }).SendSample(call).Code));

    private static Client Connect(SandboxOptions options)
    {
        var client = new Client(_ => options);
        client.Connect();
        return client;
    }
}
