using System;
using System.Text;
using System.Text.Json;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Page tokens in the format that Feishu's documentation shows. They are opaque to clients and contain an offset.</summary>
internal static class PageToken
{
    public static string Write(int offset, DateTimeOffset now) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes($$"""{"offset":{{offset}},"timestamp":{{now.ToUnixTimeMilliseconds()}},"id":null}"""));

    public static bool TryRead(string token, out int offset)
    {
        offset = 0;
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(token));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("offset", out var value)
                && value.TryGetInt32(out offset)
                && offset >= 0;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
