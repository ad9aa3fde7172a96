using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FeishuHire.Sandbox;

/// <summary>An answer before it is put into bytes: Feishu's envelope, and what goes into headers.</summary>
internal sealed record SandboxAnswer(int Status, int Code, string Msg, Action<Utf8JsonWriter> WritePayload)
{
    // As Feishu does: text other than ASCII travels as it is.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The limit that was exceeded, in requests for each window.</summary>
    public int? Limit { get; init; }

    /// <summary>The whole seconds until the limit admits the next request.</summary>
    public int? Reset { get; init; }

    public string Troubleshooter => $"https://open.feishu.cn/search?q={Code}";

    public static SandboxAnswer Success(Action<Utf8JsonWriter> writePayload) => new(200, 0, "success", writePayload);

    public static SandboxAnswer Error(int status, int code, string msg) => new(status, code, msg, _ => { });

    public static SandboxAnswer InvalidField(string field, string? value, string description) =>
        new(400, 99992402, "field validation failed", writer =>
        {
            writer.WriteStartArray("field_violations");
            writer.WriteStartObject();
            writer.WriteString("field", field);
            writer.WriteString("value", value ?? "");
            writer.WriteString("description", description);
            writer.WriteEndObject();
            writer.WriteEndArray();
        });

    public static SandboxAnswer MissingScope(IReadOnlyList<string> scopes, string appId)
    {
        var url = $"https://open.feishu.cn/app/{appId}/auth?q={string.Join(",", scopes)}&op_from=openapi&token_type=tenant";
        return new(400, 99991672, $"Access denied. One of the following scopes is required: [{string.Join(", ", scopes)}].", writer =>
        {
            writer.WriteStartArray("permission_violations");
            foreach (var scope in scopes)
            {
                writer.WriteStartObject();
                writer.WriteString("type", "action_scope_required");
                writer.WriteString("subject", scope);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("helps");
            writer.WriteStartObject();
            writer.WriteString("url", url);
            writer.WriteString("description", "Add the scope");
            writer.WriteEndObject();
            writer.WriteEndArray();
        });
    }

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
            writer.WriteString("msg", Msg);
            if (Code == 0)
            {
                WritePayload(writer);
            }
            else
            {
                writer.WriteStartObject("error");
                writer.WriteString("log_id", logId);
                writer.WriteString("troubleshooter", Troubleshooter);
                WritePayload(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
