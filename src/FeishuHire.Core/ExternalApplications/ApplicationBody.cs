using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FeishuHire.ExternalApplications;

/// <summary>The bodies of the requests that write an external application.</summary>
internal static class ApplicationBody
{
    /// <summary>What identifies a record, and is not one of its values.</summary>
    private static readonly HashSet<string> Identity = ["id", "talent_id"];

    /// <summary>The whole record, with all its values: Feishu empties what is not sent.</summary>
    /// <param name="record">The record.</param>
    /// <param name="externalId">The key with which Feishu creates it once only; <see langword="null"/> for an update.</param>
    public static byte[] Of(ExternalApplication record, string? externalId)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("talent_id", record.TalentId);
            if (externalId is not null)
            {
                writer.WriteString("external_id", externalId);
            }

            foreach (var field in ApplicationFields.All)
            {
                if (field.Of(record) is { } value and not "")
                {
                    writer.WritePropertyName(field.WireName);
                    field.WriteTo(writer, value);
                }
            }

            foreach (var other in record.Others ?? [])
            {
                if (!Identity.Contains(other.Key))
                {
                    writer.WritePropertyName(other.Key);
                    writer.WriteRawValue(other.Value.GetRawText(), skipInputValidation: true);
                }
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The content of a request.</summary>
    public static ByteArrayContent Content(byte[] body) => new(body)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };
}
