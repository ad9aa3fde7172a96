using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Sandbox.Server;

/// <summary>
/// Lets a test in another process control the server, below <c>/_server</c>: the log and the number of requests, the requests in progress, and
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
                server.ClearRequests();
                server.Script.Clear();
            });
            endpoints.MapPost("/revoke", server.Tenant.RevokeTokens);
            endpoints.MapPost("/script", (ScriptedResponse response) => server.Script.Add(response.Api, response.ToDelegate(), response.Times ?? 1, response.After ?? 0));
        });
    });

    /// <summary>A response as it is sent to <c>/_server/script</c>.</summary>
    /// <param name="Api">The API, as <see cref="Script"/> names it.</param>
    /// <param name="Kind">The kind of response: tenant, throttle, json, html, hang, reset or cut.</param>
    /// <param name="Status">The HTTP status of json and html.</param>
    /// <param name="Body">The body of json and cut.</param>
    /// <param name="Headers">The headers of json.</param>
    /// <param name="Times">For how many requests; by default one.</param>
    /// <param name="After">How many requests the tenant answers first; by default none.</param>
    /// <param name="AfterExecution">Whether the tenant carries out the request first, although its response is not sent.</param>
    /// <param name="Delay">The milliseconds before the response.</param>
    /// <param name="Reset">The seconds to wait in the headers of throttle.</param>
    private sealed record ScriptedResponse(
        string Api,
        string Kind,
        int? Status,
        string? Body,
        Dictionary<string, string>? Headers,
        int? Times,
        int? After,
        bool? AfterExecution,
        int? Delay,
        int? Reset)
    {
        public RequestDelegate ToDelegate()
        {
            var response = Kind switch
            {
                "tenant" => Responses.FromTenant(),
                "throttle" => Responses.Throttled(Reset ?? 1),
                "json" => Responses.Json(Status ?? 200, Body ?? "", [.. (Headers ?? []).Select(header => (header.Key, header.Value))]),
                "html" => Responses.Html(Status ?? 200),
                "hang" => Responses.Hang(),
                "reset" => Responses.Reset(),
                "cut" => Responses.Cut(Body ?? ""),
                _ => throw new BadHttpRequestException($"There is no kind of response named '{Kind}'."),
            };
            response = AfterExecution == true ? Responses.AfterExecution(response) : response;
            return Delay is { } milliseconds ? Responses.Delayed(TimeSpan.FromMilliseconds(milliseconds), response) : response;
        }
    }
}
