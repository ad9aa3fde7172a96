using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FeishuHire.Sandbox.Server;

/// <summary>Responses for a <see cref="Script"/>.</summary>
public static class Responses
{
    /// <summary>The tenant's own response.</summary>
    public static RequestDelegate FromTenant() => async context =>
    {
        var call = context.Features.GetRequiredFeature<TenantCall>();
        var response = call.Handle();
        await call.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = SandboxResponse.ContentType;
        foreach (var header in response.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    };

    /// <summary>A response that replaces the tenant's after the tenant has carried out the request, which the client cannot see.</summary>
    public static RequestDelegate AfterExecution(RequestDelegate response) => context =>
    {
        context.Features.GetRequiredFeature<TenantCall>().Handle();
        return response(context);
    };

    /// <summary>A response after a delay.</summary>
    public static RequestDelegate Delayed(TimeSpan delay, RequestDelegate response) => async context =>
    {
        await Task.Delay(delay, context.RequestAborted);
        await response(context);
    };

    /// <summary>Feishu's response to too many requests, with the seconds to wait.</summary>
    public static RequestDelegate Throttled(int resetSeconds) => Json(
        429,
        """{"code":99991400,"msg":"request trigger frequency limit","error":{}}""",
        ("x-ogw-ratelimit-limit", "20"),
        ("x-ogw-ratelimit-reset", resetSeconds.ToString(CultureInfo.InvariantCulture)));

    /// <summary>JSON with a status and headers.</summary>
    public static RequestDelegate Json(int status, string body, params (string Name, string Value)[] headers) =>
        Text(status, "application/json; charset=utf-8", body, headers);

    /// <summary>Feishu's envelope with a code, its message, and the <c>error</c> member if one is given.</summary>
    public static RequestDelegate Code(int status, int code, string? error = null, params (string Name, string Value)[] headers) =>
        Json(status, error is null ? $$"""{"code":{{code}},"msg":"said {{code}}"}""" : $$"""{"code":{{code}},"msg":"said {{code}}","error":{{error}}}""", headers);

    /// <summary>A web page, as a gateway returns it.</summary>
    public static RequestDelegate Html(int status) =>
        Text(status, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");

    /// <summary>Text with any content type.</summary>
    public static RequestDelegate Text(int status, string type, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    };

    /// <summary>No response until the client disconnects.</summary>
    public static RequestDelegate Hang() => context => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>Resets the connection before the first byte.</summary>
    public static RequestDelegate Reset() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Cuts the body off in the middle.</summary>
    public static RequestDelegate Cut(string body) => async context =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };
}
