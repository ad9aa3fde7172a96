using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>All faults of the transport.</summary>
internal static class FaultCases
{
    /// <summary>After this one, .NET's client sends a request again itself, up to three times, if the connection was used before.</summary>
    public const string ClosedBeforeAnyByte = "close before any byte";

    private const string Sound = """{"code":0,"msg":"success","data":{"items":[{"id":"1"},{"id":"2"},{"id":"3","job_title":"高级Java"}],"has_more":false}}""";

    public static readonly IReadOnlyDictionary<string, FaultCase> All = new Dictionary<string, FaultCase>
    {
        ["reset before any byte"] = Broken(FaultPoint.BeforeAnyByte, FaultKind.Reset),
        ["reset in the headers"] = Broken(FaultPoint.InHeaders, FaultKind.Reset),
        ["reset in the body"] = Broken(FaultPoint.InBody, FaultKind.Reset),
        [ClosedBeforeAnyByte] = Broken(FaultPoint.BeforeAnyByte, FaultKind.Close),
        ["close in the headers"] = Broken(FaultPoint.InHeaders, FaultKind.Close),
        ["close in the body: half a body, wrong length"] = Broken(FaultPoint.InBody, FaultKind.Close),
        ["hang before any byte"] = Stopped(FaultPoint.BeforeAnyByte, FaultKind.Hang),
        ["hang in the headers"] = Stopped(FaultPoint.InHeaders, FaultKind.Hang),
        ["hang in the body"] = Stopped(FaultPoint.InBody, FaultKind.Hang),
        ["trickle before any byte"] = Stopped(FaultPoint.BeforeAnyByte, FaultKind.Trickle),
        ["trickle in the headers"] = Stopped(FaultPoint.InHeaders, FaultKind.Trickle),
        ["trickle in the body"] = Stopped(FaultPoint.InBody, FaultKind.Trickle),
        ["half a body of the right length"] = new(Sandbox.Server.Faults.HalfBodyOfRightLength(Sound), FeishuErrorId.InvalidResponse, 200),
        ["empty body"] = new(Responses.Json(200, ""), FeishuErrorId.InvalidResponse, 200),
        ["null"] = new(Responses.Json(200, "null"), FeishuErrorId.InvalidResponse, 200),
        ["HTML with 200"] = new(Responses.Html(200), FeishuErrorId.InvalidResponse, 200),
        ["HTML with 502"] = new(Responses.Html(502), FeishuErrorId.ServiceUnavailable, 502),
        ["HTML with 404"] = new(Responses.Html(404), FeishuErrorId.InvalidResponse, 404, IsRetried: false),
        ["text with 503"] = new(Responses.Text(503, "text/plain", "busy"), FeishuErrorId.ServiceUnavailable, 503),
        ["wrong charset"] = new(Sandbox.Server.Faults.WrongCharset(Sound), FeishuErrorId.InvalidResponse, 200),
        ["text that claims to be gzip"] = new(Responses.Text(200, "application/json", "no gzip", ("Content-Encoding", "gzip")), FeishuErrorId.NetworkFailure),
        ["gzip cut short"] = new(Sandbox.Server.Faults.CutGzip(Sound), FeishuErrorId.InvalidResponse, 200),
        ["a body of 17 MiB"] = new(Responses.Json(200, $$"""{"code":0,"x":"{{new string('x', 17 * 1024 * 1024)}}"}"""), FeishuErrorId.NetworkFailure),
        ["a body that never ends"] = new(Sandbox.Server.Faults.EndlessBody(), FeishuErrorId.NetworkFailure),
        ["JSON nested 100,000 deep"] = new(Sandbox.Server.Faults.DeepJson(100_000), FeishuErrorId.InvalidResponse, 200),
        ["redirect to another host"] = new(Sandbox.Server.Faults.Redirect("https://elsewhere.invalid/"), FeishuErrorId.InvalidResponse, 302, IsRetried: false),
    };

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    public static TheoryData<string> NamesOfRetried { get; } = [.. All.Where(fault => fault.Value.IsRetried).Select(fault => fault.Key)];

    private static FaultCase Broken(FaultPoint point, FaultKind kind) => new(Sandbox.Server.Faults.Break(point, kind, Sound), FeishuErrorId.NetworkFailure);

    private static FaultCase Stopped(FaultPoint point, FaultKind kind) => new(Sandbox.Server.Faults.Break(point, kind, Sound), FeishuErrorId.RequestTimeout);
}
