using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace FeishuHire.Sandbox.Server;

/// <summary>Faults of the transport for a <see cref="Script"/>: what a broken network or gateway does to a response.</summary>
public static class Faults
{
    private static readonly TimeSpan TrickleInterval = TimeSpan.FromSeconds(1);

    /// <summary>A response that is correct up to a point. It is written directly to the socket, since the server would repair it.</summary>
    public static RequestDelegate Break(FaultPoint point, FaultKind kind, string body) => async context =>
    {
        var socket = context.Features.Get<IConnectionSocketFeature>()!.Socket;
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        var response = Encoding.UTF8.GetBytes(head + body);
        var sound = point switch
        {
            FaultPoint.BeforeAnyByte => 0,
            FaultPoint.InHeaders => head.Length / 2,
            _ => head.Length + ((response.Length - head.Length) / 2),
        };
        await socket.SendAsync(response.AsMemory(0, sound), context.RequestAborted);
        switch (kind)
        {
            case FaultKind.Reset:
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
                break;
            case FaultKind.Close:
                socket.Shutdown(SocketShutdown.Both);
                break;
            case FaultKind.Trickle:
                foreach (var position in Enumerable.Range(sound, response.Length - sound))
                {
                    await Task.Delay(TrickleInterval, context.RequestAborted);
                    await socket.SendAsync(response.AsMemory(position, 1), context.RequestAborted);
                }

                break;
            default:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
        }

        context.Abort();
    };

    /// <summary>Half of a body, with the length of that half in the header.</summary>
    public static RequestDelegate HalfBodyOfRightLength(string body) => Responses.Json(200, body[..(body.Length / 2)]);

    /// <summary>A part of a compressed body, with the length of that part in the header.</summary>
    public static RequestDelegate CutGzip(string body) => async context =>
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        var half = compressed.ToArray().AsMemory(0, compressed.ToArray().Length / 2);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = half.Length;
        await context.Response.Body.WriteAsync(half, context.RequestAborted);
    };

    /// <summary>A body in an encoding that is not allowed for JSON.</summary>
    public static RequestDelegate WrongCharset(string body) => async context =>
    {
        context.Response.ContentType = "application/json; charset=utf-16";
        await context.Response.Body.WriteAsync(Encoding.Unicode.GetBytes(body), context.RequestAborted);
    };

    /// <summary>A body that does not end until the client disconnects.</summary>
    public static RequestDelegate EndlessBody() => async context =>
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync("""{"code":0,"data":{"items":[""", context.RequestAborted);
        var blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(blanks, context.RequestAborted);
        }
    };

    /// <summary>JSON that is nested too deeply for a recursive reader.</summary>
    public static RequestDelegate DeepJson(int depth) => Responses.Json(
        200, """{"code":0,"data":{"items":""" + new string('[', depth) + new string(']', depth) + "}}");

    /// <summary>A redirect to another host.</summary>
    public static RequestDelegate Redirect(string location) => Responses.Text(302, "text/html", "", ("Location", location));
}
