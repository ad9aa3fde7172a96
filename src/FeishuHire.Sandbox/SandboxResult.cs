using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox;

/// <summary>A response before it is serialized: Feishu's envelope, and the values of its headers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Feishu's code; 0 for success.</param>
/// <param name="Msg">Feishu's message.</param>
/// <param name="Payload">The members of a success beside code and message, or those of <c>error</c>.</param>
internal sealed record SandboxResult(int Status, int Code, string Msg, Row Payload)
{
    // Like Feishu: text other than ASCII is not escaped.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of the member with the message; one call has a different one.</summary>
    public string MsgName { get; init; } = "msg";

    /// <summary>The limit that was exceeded, in requests for each window.</summary>
    public int? Limit { get; init; }

    /// <summary>The whole seconds until the limit admits the next request.</summary>
    public int? Reset { get; init; }

    public static SandboxResult Success(Row data) => Flat(new Row { { "data", data } });

    /// <summary>A success whose members are beside code and message.</summary>
    public static SandboxResult Flat(Row members) => new(200, 0, "success", members);

    public static SandboxResult Error(int status, int code, string msg) => new(status, code, msg, []);

    public static SandboxResult Refused(SandboxRefusal refusal) => Error(refusal.Status, refusal.Code, refusal.Message);

    public static SandboxResult InvalidField(string field, string? value, string description) =>
        InvalidFields([new Row { { "field", field }, { "value", value ?? "" }, { "description", description } }]);

    public static SandboxResult InvalidFields(IReadOnlyList<Row> violations) =>
        new(400, 99992402, "field validation failed", new Row { { "field_violations", violations } });

    public static SandboxResult MissingScope(IReadOnlyList<string> scopes, string appId) => new(
        400,
        99991672,
        $"Access denied. One of the following scopes is required: [{string.Join(", ", scopes)}].",
        new Row
        {
            { "permission_violations", scopes.Select(scope => new Row { { "type", "action_scope_required" }, { "subject", scope } }).ToList() },
            {
                "helps",
                new List<Row>
                {
                    new()
                    {
                        { "url", $"https://open.feishu.cn/app/{appId}/auth?q={string.Join(",", scopes)}&op_from=openapi&token_type=tenant" },
                        { "description", "Add the scope" },
                    },
                }
            },
        });

    public SandboxResponse ToResponse(string logId)
    {
        var headers = new Dictionary<string, string> { ["X-Tt-Logid"] = logId };
        if (Limit is { } limit && Reset is { } reset)
        {
            headers["x-ogw-ratelimit-limit"] = limit.ToString(CultureInfo.InvariantCulture);
            headers["x-ogw-ratelimit-reset"] = reset.ToString(CultureInfo.InvariantCulture);
        }

        return new SandboxResponse(Status, headers, ToBytes(logId));
    }

    private byte[] ToBytes(string logId)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteNumber("code", Code);
            writer.WriteString(MsgName, Msg);
            if (Code == 0)
            {
                Payload.WriteMembersTo(writer);
            }
            else
            {
                writer.WriteStartObject("error");
                writer.WriteString("log_id", logId);
                writer.WriteString("troubleshooter", $"https://open.feishu.cn/search?q={Code}");
                Payload.WriteMembersTo(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
