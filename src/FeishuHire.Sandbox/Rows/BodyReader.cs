using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace FeishuHire.Sandbox.Rows;

/// <summary>Reads the documented fields of a body. Other fields are ignored; null and empty text count as not sent.</summary>
internal static class BodyReader
{
    /// <summary>Reads the body. If it is malformed, returns the response that refuses it, with every violation.</summary>
    public static SandboxResult? Read(SandboxRequest request, IReadOnlyList<Field> fields, out Row row)
    {
        row = [];
        if (JsonRows.ReadObject(request) is not { } body)
        {
            return SandboxResult.Error(400, 9499, "Bad Request: the body is not a JSON object");
        }

        var violations = new List<Row>();
        row = Read(body, fields, "", violations);
        return violations.Count > 0 ? SandboxResult.InvalidFields(violations) : null;
    }

    private static Row Read(JsonElement body, IReadOnlyList<Field> fields, string prefix, List<Row> violations)
    {
        var row = new Row();
        foreach (var field in fields)
        {
            var name = prefix + field.Name;
            if (!body.TryGetProperty(field.Name, out var json)
                || json.ValueKind == JsonValueKind.Null
                || (json.ValueKind == JsonValueKind.String && json.GetString()!.Length == 0))
            {
                if (field.Required)
                {
                    violations.Add(Violation(name, json, $"{field.Name} is required"));
                }
            }
            else if (Check(json, field) is { } problem)
            {
                violations.Add(Violation(name, json, problem));
            }
            else
            {
                row.Add(field.Name, field.Type == FieldType.Rows
                    ? json.EnumerateArray().Select((item, index) => Read(item, field.Members, $"{name}.{index}.", violations)).ToList()
                    : JsonRows.ToValue(json));
            }
        }

        return row;
    }

    private static string? Check(JsonElement json, Field field) => field.Type switch
    {
        FieldType.Text => json.ValueKind == JsonValueKind.String ? null : "the type must be string",
        FieldType.Digits => json.ValueKind == JsonValueKind.String && json.GetString()!.All(character => character is >= '0' and <= '9')
            ? null
            : "the type must be string, of digits",
        FieldType.Number => json.ValueKind != JsonValueKind.Number || !json.TryGetInt64(out var number) ? "the type must be int"
            : field.Options > 0 && (number < 1 || number > field.Options) ? $"options: [{string.Join(",", Enumerable.Range(1, field.Options))}]"
            : null,
        _ => CheckList(json, field),
    };

    private static string? CheckList(JsonElement json, Field field)
    {
        var kind = field.Type == FieldType.Texts ? JsonValueKind.String : JsonValueKind.Object;
        return json.ValueKind != JsonValueKind.Array || json.EnumerateArray().Any(item => item.ValueKind != kind)
            ? $"the type must be a list of {(kind == JsonValueKind.String ? "string" : "object")}"
            : json.GetArrayLength() > field.MaximumCount ? $"the max length is {field.MaximumCount}" : null;
    }

    private static Row Violation(string name, JsonElement json, string description) => new()
    {
        { "field", name },
        { "value", json.ValueKind == JsonValueKind.Undefined ? "" : json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText() },
        { "description", description },
    };
}
