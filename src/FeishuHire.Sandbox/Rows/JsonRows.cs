using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace FeishuHire.Sandbox.Rows;

/// <summary>Converts the JSON of requests to rows.</summary>
internal static class JsonRows
{
    /// <summary>The body of a request as an object, empty if there is no body; <see langword="null"/> if the body is not an object.</summary>
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

    /// <summary>A value for a row; <see langword="null"/> for a JSON null and for a number that is too large for any field.</summary>
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
