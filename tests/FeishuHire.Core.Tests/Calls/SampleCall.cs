using System.Text;
using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Calls;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Sandbox.Data;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>A valid request for a call: for most calls any id is enough, some need an existing record, a query or a body.</summary>
internal sealed record SampleCall(Operation Operation, string Id)
{
    private const string Application = "6989202908470446380";
    private const string AnyId = "7000000000000000001";
    private const string Talent = SampleData.DocumentedTalentId;

    public QueryString Query { get; init; } = QueryString.Empty;

    public string? Body { get; init; }

    public static async Task<SampleCall> OfAsync(Operation operation, CallTenant tenant)
    {
        var resource = operation.Name.Split('/')[1];
        return operation.Name switch
        {
            "v1/external_application/list" => new(operation, AnyId) { Query = QueryString.Empty.Add("talent_id", Talent) },
            "v1/external_application/create" or "v1/external_application/update" => new(operation, Application) { Body = $$"""{"talent_id":"{{Talent}}"}""" },
            "v1/external_application/delete" => new(operation, Application),
            "v1/external_interview_assessment/create" =>
                new(operation, AnyId) { Body = $$"""{"external_interview_id":"{{Text(await FirstAsync("external_interview", tenant), "id")}}"}""" },
            "v1/external_interview_assessment/patch" =>
                new(operation, Text((await FirstAsync("external_interview", tenant)).GetProperty("interview_assessments")[0], "id")) { Body = "{}" },
            "v1/external_interview/batch_query" or "v1/external_background_check/batch_query" or "v1/external_offer/batch_query" => new(operation, AnyId) { Body = "{}" },
            _ when resource is "external_interview" or "external_background_check" or "external_offer" => await ChildAsync(operation, resource, tenant),
            "v1/talent/batch_get_id" => new(operation, AnyId) { Body = """{"mobile_number_list":["13800000000"]}""" },
            "v1/talent/get" or "v2/talent/get" => new(operation, Talent),
            "v1/job/get" => new(operation, Text(await FirstAsync("job", tenant, "list"), "id")),
            _ => new(operation, AnyId),
        };
    }

    /// <summary>The call for a path with names and a method.</summary>
    public static Call Find(Operation operation) => CallFinder.Find(CallPath.Read(operation.Path, FeishuEndpoint.Feishu, force: false), operation.Method);

    /// <summary>Makes the call, and returns the records as JSON.</summary>
    public async Task<List<string>> SendAsync(FeishuHireSession session, int? pageSize = null, bool all = true)
    {
        var call = Find(Operation);
        Func<HttpContent>? body = Body is { } text ? () => RequestBody.Of(Encoding.UTF8.GetBytes(text)) : null;
        var content = new CallContent(Query, body, new ListOptions(all, pageSize ?? call.DefaultPageSize(all)));
        var subject = call.Fill([.. call.Names.Select(_ => Id)], new InputRow(null, null));
        var cancellation = TestContext.Current.CancellationToken;
        var records = new List<JsonRecord>();
        if (Operation.ReadsOnly)
        {
            await foreach (var page in new CallSource(session, call, content).ReadAsync(subject, NullRequestObserver.Instance, cancellation))
            {
                records.AddRange(page.Records.Cast<JsonRecord>());
            }
        }
        else
        {
            var change = new CallChange(session, call, subject, content, CallJson.TypeOf(call), "");
            await change.WriteAsync(NullRequestObserver.Instance, cancellation);
            records.AddRange(change.Records.Cast<JsonRecord>());
        }

        return records.ConvertAll(record => record.Value.GetRawText());
    }

    private static async Task<SampleCall> ChildAsync(Operation operation, string resource, CallTenant tenant)
    {
        var record = await FirstAsync(resource, tenant);
        var body = operation.Method == "DELETE" ? null : $$"""{"external_application_id":"{{Text(record, "external_application_id")}}"}""";
        return new(operation, Text(record, "id")) { Body = body };
    }

    private static async Task<JsonElement> FirstAsync(string resource, CallTenant tenant, string method = "batch_query")
    {
        var list = new SampleCall(Catalogue.Get($"v1/{resource}/{method}"), AnyId) { Body = method == "list" ? null : "{}" };
        var records = await tenant.Clock.RunAsync(tenant.SendAsync(list, all: false));
        return JsonDocument.Parse(records[0]).RootElement;
    }

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;
}
