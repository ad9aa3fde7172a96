using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace FeishuHire.Sandbox.Rows;

/// <summary>Turns JSON that was sent into rows.</summary>
internal static class JsonRows
{
    /// <summary>The body of a request as an object. Without a body it is an empty one; <see langword="null"/> if it is anything else.</summary>
    public static JsonElement? ReadObject(SandboxRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return JsonDocument.Parse("{}").RootElement;
        }

        try
        {
            var body = JsonDocument.Parse(request.Body).RootElement;
            return body.ValueKind == JsonValueKind.Object ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A value for a row; <see langword="null"/> for JSON's null and for numbers too large for any field.</summary>
    public static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).OfType<object>().ToList(),
        JsonValueKind.Object => ToRow(json.EnumerateObject()),
        _ => null,
    };

    private static Row ToRow(IEnumerable<JsonProperty> members)
    {
        var row = new Row();
        foreach (var member in members)
        {
            row.Add(member.Name, ToValue(member.Value));
        }

        return row;
    }
}
