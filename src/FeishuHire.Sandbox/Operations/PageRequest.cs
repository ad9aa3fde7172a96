using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Which page of a list is asked for, as every list call reads it, and the answer that holds it.</summary>
internal readonly record struct PageRequest(int Offset, int Size)
{
    private const int DefaultSize = 10;
    private const int LargestSize = 20;

    /// <summary>Reads it from a query; gives the answer that refuses it where it is malformed.</summary>
    public static SandboxAnswer? Read(Dictionary<string, string> query, out PageRequest page)
    {
        page = default;
        var size = DefaultSize;
        if (query.TryGetValue("page_size", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestSize))
        {
            return SandboxAnswer.InvalidField("page_size", text, "the max value is 20");
        }

        var offset = 0;
        if (query.TryGetValue("page_token", out var token) && !PageToken.TryRead(token, out offset))
        {
            return SandboxAnswer.Error(400, 1002002, "invalid page_token");
        }

        page = new PageRequest(offset, size);
        return null;
    }

    /// <summary>The answer with the page of a list that has <paramref name="count"/> records.</summary>
    public SandboxAnswer Answer(int count, DateTimeOffset now, Action<Utf8JsonWriter, int> writeItem)
    {
        var offset = Offset;
        var end = Math.Min(count, offset + Size);
        return SandboxAnswer.Success(writer =>
        {
            writer.WriteStartObject("data");
            writer.WriteStartArray("items");
            for (var index = offset; index < end; index++)
            {
                writeItem(writer, index);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("has_more", end < count);
            if (end < count)
            {
                writer.WriteString("page_token", PageToken.Write(end, now));
            }

            writer.WriteEndObject();
        });
    }
}
