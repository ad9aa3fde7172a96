using FeishuHire.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Core.Tests.Conformance;

/// <summary>A variant of a response with a code: the status, the headers, and the content of <c>error</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">full, missing or garbage.</param>
/// <param name="Error">full, empty or missing.</param>
internal sealed record ResponseVariant(int Status, string Headers, string Error)
{
    public const string HeaderLogId = "log-of-the-header";
    public const string ErrorLogId = "log-of-the-error";
    public const string HelpUrl = "https://open.feishu.cn/app/x/auth";

    private const string FullError = $$"""
        {"log_id":"{{ErrorLogId}}","message":"m","troubleshooter":"https://open.feishu.cn/search",
         "permission_violations":[{"type":"action_scope_required","subject":"hire:x","description":""}],
         "field_violations":[{"field":"f","value":"v","description":"d"}],
         "helps":[{"url":"{{HelpUrl}}","description":"d"}],"details":[{"key":"k","value":"v"}]}
        """;

    /// <summary>All combinations.</summary>
    public static IReadOnlyList<ResponseVariant> All { get; } =
    [
        .. from status in new[] { 200, 400, 401, 404, 429, 500 }
           from headers in new[] { "full", "missing", "garbage" }
           from error in new[] { "full", "empty", "missing" }
           select new ResponseVariant(status, headers, error),
    ];

    /// <summary>Whether the server asks to wait, which is for one second.</summary>
    public bool AsksToWait => Headers == "full";

    public string? LogId => Headers == "full" ? HeaderLogId : Error == "full" ? ErrorLogId : null;

    public string? Link => Error == "full" ? HelpUrl : null;

    public RequestDelegate Response(int code)
    {
        var error = Error switch { "full" => FullError, "empty" => "{}", _ => null };
        (string, string)[] headers = Headers switch
        {
            "full" => [("X-Tt-Logid", HeaderLogId), ("x-ogw-ratelimit-limit", "20"), ("x-ogw-ratelimit-reset", "1"), ("Retry-After", "7")],
            "garbage" => [("X-Tt-Logid", ""), ("x-ogw-ratelimit-limit", "many"), ("x-ogw-ratelimit-reset", "soon"), ("Retry-After", "-1")],
            _ => [],
        };
        return Responses.Code(Status, code, error, headers);
    }
}
