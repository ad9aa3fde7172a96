using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>All faults, each with its error if it persists, and whether it is retried.</summary>
internal static class FaultCases
{
    private static readonly string Sound = FaultSession.SoundBody;

    public static readonly IReadOnlyDictionary<string, (RequestDelegate Response, FeishuErrorId ErrorId, bool Retried)> All =
        new Dictionary<string, (RequestDelegate, FeishuErrorId, bool)>
        {
            ["reset before any byte"] = (Faulty(FaultPoint.BeforeAnyByte, FaultKind.Reset), FeishuErrorId.NetworkFailure, true),
            ["reset in the headers"] = (Faulty(FaultPoint.InHeaders, FaultKind.Reset), FeishuErrorId.NetworkFailure, true),
            ["reset in the body"] = (Faulty(FaultPoint.InBody, FaultKind.Reset), FeishuErrorId.NetworkFailure, true),
            ["close before any byte"] = (Faulty(FaultPoint.BeforeAnyByte, FaultKind.Close), FeishuErrorId.NetworkFailure, true),
            ["close in the headers"] = (Faulty(FaultPoint.InHeaders, FaultKind.Close), FeishuErrorId.NetworkFailure, true),
            ["close in the body: half a body, wrong length"] = (Faulty(FaultPoint.InBody, FaultKind.Close), FeishuErrorId.NetworkFailure, true),
            ["hang before any byte"] = (Faulty(FaultPoint.BeforeAnyByte, FaultKind.Hang), FeishuErrorId.RequestTimeout, true),
            ["hang in the headers"] = (Faulty(FaultPoint.InHeaders, FaultKind.Hang), FeishuErrorId.RequestTimeout, true),
            ["hang in the body"] = (Faulty(FaultPoint.InBody, FaultKind.Hang), FeishuErrorId.RequestTimeout, true),
            ["trickle before any byte"] = (Faulty(FaultPoint.BeforeAnyByte, FaultKind.Trickle), FeishuErrorId.RequestTimeout, true),
            ["trickle in the headers"] = (Faulty(FaultPoint.InHeaders, FaultKind.Trickle), FeishuErrorId.RequestTimeout, true),
            ["trickle in the body"] = (Faulty(FaultPoint.InBody, FaultKind.Trickle), FeishuErrorId.RequestTimeout, true),
            ["half a body of the right length"] = (Sandbox.Server.Faults.HalfBodyOfRightLength(Sound), FeishuErrorId.InvalidResponse, true),
            ["empty body"] = (Responses.Json(200, ""), FeishuErrorId.InvalidResponse, true),
            ["HTML with 200"] = (Responses.Html(200), FeishuErrorId.InvalidResponse, true),
            ["HTML with 502"] = (Responses.Html(502), FeishuErrorId.ServiceUnavailable, true),
            ["HTML with 404"] = (Responses.Html(404), FeishuErrorId.InvalidResponse, false),
            ["wrong charset"] = (Sandbox.Server.Faults.WrongCharset(Sound), FeishuErrorId.InvalidResponse, true),
            ["gzip cut short"] = (Sandbox.Server.Faults.CutGzip(Sound), FeishuErrorId.InvalidResponse, true),
            ["a body that never ends"] = (Sandbox.Server.Faults.EndlessBody(), FeishuErrorId.NetworkFailure, true),
            ["JSON nested 100,000 deep"] = (Sandbox.Server.Faults.DeepJson(100_000), FeishuErrorId.InvalidResponse, true),
            ["redirect to another host"] = (Sandbox.Server.Faults.Redirect("https://elsewhere.invalid/"), FeishuErrorId.InvalidResponse, false),
        };

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    public static TheoryData<string> NamesOfRetried { get; } = [.. All.Where(fault => fault.Value.Retried).Select(fault => fault.Key)];

    private static RequestDelegate Faulty(FaultPoint point, FaultKind kind) => Sandbox.Server.Faults.Break(point, kind, Sound);
}
