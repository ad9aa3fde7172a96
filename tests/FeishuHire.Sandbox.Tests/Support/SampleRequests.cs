using System.Collections.Concurrent;
using System.Text.Json;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Tests.Support;

/// <summary>A valid request for each call: for most calls a path with any id is enough, some need a query or a body.</summary>
internal static class SampleRequests
{
    public const string Application = "6989202908470446380";

    private const string AnyId = "7000000000000000001";
    private const string Talent = SampleData.DocumentedTalentId;

    private static readonly ConcurrentDictionary<string, JsonElement> Existing = new();

    public static Client.Response SendSample(this Client client, HireCall call, string query = "")
    {
        var resource = call.Name.Split('/')[1];
        var (id, body) = call.Name switch
        {
            "v1/external_application/list" => (AnyId, ""),
            "v1/external_application/create" or "v1/external_application/update" or "v1/external_application/delete" =>
                (Application, $$"""{"talent_id":"{{Talent}}"}"""),
            "v1/external_interview_assessment/create" => (AnyId, $$"""{"external_interview_id":"{{Text(First("external_interview"), "id")}}"}"""),
            "v1/external_interview_assessment/patch" => (Text(First("external_interview").GetProperty("interview_assessments")[0], "id"), "{}"),
            "v1/external_interview/batch_query" or "v1/external_background_check/batch_query" or "v1/external_offer/batch_query" => (AnyId, "{}"),
            _ when resource is "external_interview" or "external_background_check" or "external_offer" =>
                (Text(First(resource), "id"), $$"""{"external_application_id":"{{Text(First(resource), "external_application_id")}}"}"""),
            "v1/talent/batch_get_id" => (AnyId, """{"mobile_number_list":["13800000000"]}"""),
            "v1/talent/get" or "v2/talent/get" => (Talent, ""),
            "v1/job/get" => (Text(First("job"), "id"), ""),
            _ => (AnyId, ""),
        };
        return client.Call(call.Method, call.PathWith(id), call.Name == "v1/external_application/list" ? $"talent_id={Talent}&{query}" : query, body);
    }

    /// <summary>The first record of a resource in the sample data.</summary>
    public static JsonElement First(string resource) => Existing.GetOrAdd(resource, _ =>
    {
        var client = new Client();
        client.Connect();
        var list = HireCall.All.Single(call => call.Name == $"v1/{resource}/batch_query" || call.Name == $"v1/{resource}/list");
        return client.Call(list.Method, list.Path).Data.GetProperty("items")[0];
    });

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;
}
