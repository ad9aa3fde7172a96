using System.Net;
using System.Text;
using System.Text.Json;

namespace FeishuHire.Core.Tests.Http;

/// <summary>Responses that repeat a secret at a random place, in a random form.</summary>
internal sealed class UntrustedResponse(Random random, string secret)
{
    private static readonly string[] Statuses = ["200 OK", "301 Moved", "400 Bad", "401 No", "403 No", "404 No", "429 Slow", "500 Oh", "502 Bad Gateway"];

    private static readonly int[] Codes = [0, 99991400, 99991403, 99991663, 99991672, 9499, 1002001, 1002102, 10015, 4711];

    private static readonly string[] Headers =
    [
        "X-Tt-Logid", "X-Request-Id", "Location", "Retry-After", "x-ogw-ratelimit-reset", "Content-Type", "Content-Encoding", "Content-Length",
        "Transfer-Encoding", "WWW-Authenticate", "Set-Cookie", "Date", "Connection", "Server", "X-Anything",
    ];

    private static readonly string[] Members = ["msg", "message", "tenant_access_token", "expire", "code"];

    public string Next()
    {
        var status = Pick(Statuses);
        var body = Json(Form());
        return random.Next(12) switch
        {
            0 => Head($"HTTP/1.1 {status} {Form()}", $"X-Tt-Logid: {Form()}", body),
            1 => Head($"HTTP/1.1 {Form()} OK", "", body),
            2 => Head(Form(), "", body),
            3 => Head($"HTTP/1.1 {status}", Form(), body),
            4 => Head($"HTTP/1.1 {status}", $"{Form()}: yes", body),
            5 => Head($"HTTP/1.1 {status}", $"X (y): {Form()}", body),
            6 => Head($"HTTP/1.1 {status}", $"Location: https://{Form()}.example.com/{Form()}?{Form()}", body),
            7 => Chunked(status),
            8 => Head($"HTTP/1.1 {status}", "", $"<html><title>{Form()}</title></html>"),
            9 => Head($"HTTP/1.1 {status}", $"X-Request-Id: {Form()}", body[..random.Next(body.Length)]),
            _ => Head($"HTTP/1.1 {status}", $"{Pick(Headers)}: {Form()}", body),
        };
    }

    private static string Head(string status, string header, string body) => string.Join(
        "\r\n", new[] { status, header, "Connection: close", "" }.Where((line, number) => number == 3 || line.Length > 0)) + "\r\n" + body;

    private string Chunked(string status) =>
        $"HTTP/1.1 {status}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + Pick($"{Form()}\r\nabc\r\n0\r\n\r\n", $"2;{Form()}\r\n{{}}\r\n0\r\n\r\n", $"2\r\n{{}}{Form()}\r\n0\r\n\r\n", $"2\r\n{{}}\r\n0\r\n{Form()}\r\n\r\n");

    private string Json(string text) => random.Next(3) switch
    {
        0 => $$$"""{"code":{{{Pick(Codes)}}},"{{{Pick(Members)}}}":{{{Quoted(text)}}}}""",
        1 => $$$"""{"code":{{{Pick(Codes)}}},"msg":"no","data":{"items":[{"id":{{{Quoted(text)}}}}],"has_more":true,"page_token":{{{Quoted(text)}}}}}""",
        _ => $$$"""
            {"code":{{{Pick(Codes)}}},"msg":{{{Quoted("bad " + text)}}},"error":{"log_id":{{{Quoted(text)}}},"troubleshooter":{{{Quoted("https://open.feishu.cn/?t=" + text)}}},
             "permission_violations":[{"subject":{{{Quoted(text)}}}}],"field_violations":[{"field":{{{Quoted(text)}}},"description":{{{Quoted(text)}}}}],
             "helps":[{"url":{{{Quoted("https://open.feishu.cn/" + text)}}}}]}}
            """,
    };

    // As JSON, or as JSON in which every character is escaped.
    private string Quoted(string text) => random.Next(4) > 0
        ? JsonSerializer.Serialize(text)
        : $"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"";

    private string Form()
    {
        var form = random.Next(9) switch
        {
            0 => Uri.EscapeDataString(secret),
            1 => WebUtility.UrlEncode(secret),
            2 => WebUtility.HtmlEncode(secret),
            3 => JsonSerializer.Serialize(secret),
            4 => Convert.ToBase64String(Encoding.UTF8.GetBytes("Bearer " + secret)),
            5 => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', random.Next(4)) + secret + "}")).Replace('+', '-').Replace('/', '_'),
            6 => secret.ToUpperInvariant(),
            _ => secret,
        };
        return new string('x', random.Next(3) == 0 ? random.Next(520) : random.Next(3)) + form;
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
