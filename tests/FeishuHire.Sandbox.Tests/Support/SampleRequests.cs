using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Tests.Support;

/// <summary>A good request for each call: for most the path with any id is enough, some need a query or a body.</summary>
internal static class SampleRequests
{
    private const string AnyId = "7000000000000000001";
    private const string Talent = SampleData.DocumentedTalentId;

    public static Client.Answer SendSample(this Client client, HireCall call, string query = "") => call.Name switch
    {
        "v1/external_application/list" => client.Call(call.Method, call.Path, $"talent_id={Talent}&{query}"),
        "v1/talent/get" or "v2/talent/get" => client.Call(call.Method, call.PathWith(Talent), query),
        _ => client.Call(call.Method, call.PathWith(AnyId), query),
    };
}
