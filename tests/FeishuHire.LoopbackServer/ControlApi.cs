using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.LoopbackServer;

/// <summary>
/// What a test in another process steers the server with, below <c>/_server</c>: the log of requests, how many there were and are under way, and
/// the script.
/// </summary>
internal static class ControlApi
{
    public static void Map(WebApplication application, SandboxServer server) => application.Map("/_server", control =>
    {
        control.UseRouting();
        control.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/requests", () => server.Requests.Select(request => new { request.Method, request.Path, request.Query, request.Headers }));
            endpoints.MapGet("/active", () => server.ActiveRequests);
            endpoints.MapGet("/statistics", () => server.Statistics);
            endpoints.MapPost("/reset", () =>
            {
                server.ForgetRequests();
                server.Script.Clear();
            });
            endpoints.MapPost("/revoke", server.Tenant.RevokeTokens);
            endpoints.MapPost("/script", (ScriptedAnswer answer) => server.Script.Add(answer.Api, answer.ToDelegate(), answer.Times ?? 1));
        });
    });

    /// <summary>An answer as it is sent to <c>/_server/script</c>.</summary>
    private sealed record ScriptedAnswer(
        string Api, string Kind, int? Status, string? Body, Dictionary<string, string>? Headers, int? Times)
    {
        public RequestDelegate ToDelegate() => Kind switch
        {
            "json" => Answers.Json(Status ?? 200, Body ?? "", [.. (Headers ?? []).Select(header => (header.Key, header.Value))]),
            "html" => Answers.Html(Status ?? 200),
            "hang" => Answers.Hang(),
            "reset" => Answers.Reset(),
            "cut" => Answers.Cut(Body ?? ""),
            _ => throw new BadHttpRequestException($"There is no kind of answer named '{Kind}'."),
        };
    }
}
