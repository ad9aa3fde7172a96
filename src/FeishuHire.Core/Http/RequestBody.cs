using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FeishuHire.Http;

/// <summary>Creates the bodies of requests, in JSON.</summary>
internal static class RequestBody
{
    /// <summary>Creates a body that is an object.</summary>
    /// <param name="write">Writes the members of the object.</param>
    public static HttpContent Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Of(stream.ToArray());
    }

    /// <summary>Creates a body from JSON in UTF-8. Feishu requires the content type on every request with a body.</summary>
    public static HttpContent Of(byte[] json) => new ByteArrayContent(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };

    /// <summary>Writes a member that is a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
