using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Sandbox.Server;

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
            endpoints.MapPost("/script", (ScriptedAnswer answer) => server.Script.Add(answer.Api, answer.ToDelegate(), answer.Times ?? 1, answer.After ?? 0));
        });
    });

    /// <summary>An answer as it is sent to <c>/_server/script</c>.</summary>
    /// <param name="Api">The API, as <see cref="Script"/> names it.</param>
    /// <param name="Kind">What is answered: tenant, throttle, json, html, hang, reset or cut.</param>
    /// <param name="Status">The HTTP status of json and html.</param>
    /// <param name="Body">The body of json and cut.</param>
    /// <param name="Headers">The headers of json.</param>
    /// <param name="Times">For how many requests; without it, for one.</param>
    /// <param name="After">How many requests the tenant answers before.</param>
    /// <param name="AfterTheDeed">Whether the tenant carries the request out first, though its answer is not sent.</param>
    /// <param name="Delay">The milliseconds before the answer.</param>
    /// <param name="Reset">The seconds to wait that throttle tells.</param>
    private sealed record ScriptedAnswer(
        string Api,
        string Kind,
        int? Status,
        string? Body,
        Dictionary<string, string>? Headers,
        int? Times,
        int? After,
        bool? AfterTheDeed,
        int? Delay,
        int? Reset)
    {
        public RequestDelegate ToDelegate()
        {
            var answer = Kind switch
            {
                "tenant" => Answers.FromTenant(),
                "throttle" => Answers.Throttled(Reset ?? 1),
                "json" => Answers.Json(Status ?? 200, Body ?? "", [.. (Headers ?? []).Select(header => (header.Key, header.Value))]),
                "html" => Answers.Html(Status ?? 200),
                "hang" => Answers.Hang(),
                "reset" => Answers.Reset(),
                "cut" => Answers.Cut(Body ?? ""),
                _ => throw new BadHttpRequestException($"There is no kind of answer named '{Kind}'."),
            };
            answer = AfterTheDeed == true ? Answers.AfterTheDeed(answer) : answer;
            return Delay is { } milliseconds ? Answers.Delayed(TimeSpan.FromMilliseconds(milliseconds), answer) : answer;
        }
    }
}
