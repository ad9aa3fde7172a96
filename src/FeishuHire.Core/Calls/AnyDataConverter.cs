using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Calls;

/// <summary>
/// Reads <c>data</c> without the names that Feishu wraps around the content: the items of a list under any name, an object, a single value,
/// or <c>data</c> itself. A list whose items cannot be found is an error, since it would look empty.
/// </summary>
/// <param name="shape">The documented shape; <see langword="null"/> for a call that is not documented, whose shape is inferred from the response.</param>
/// <param name="member">The documented name; a dot leads into an object.</param>
internal sealed class AnyDataConverter(ResponseShape? shape, string member) : JsonConverter<ListData<JsonRecord>>
{
    private const string Items = "items";
    private const string HasMore = "has_more";
    private const string PageToken = "page_token";

    public override ListData<JsonRecord> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data = JsonElement.ParseValue(ref reader);
        return (shape ?? ShapeOf(data)) switch
        {
            // Only a paged list can contain a record twice.
            ResponseShape.Pages => Page(data, IdOf),
            ResponseShape.List => Page(data, _ => null),
            ResponseShape.Empty => Of(),
            ResponseShape.Value or ResponseShape.Object => Of(Unwrapped(data)),
            _ => Of(data),
        };
    }

    public override void Write(Utf8JsonWriter writer, ListData<JsonRecord> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static ListData<JsonRecord> Of(JsonElement? value = null) =>
        new() { Items = value is { } one && !IsEmpty(one) ? [new JsonRecord(one, null)] : [] };

    private ListData<JsonRecord> Page(JsonElement data, Func<JsonElement, string?> id)
    {
        var items = data.ValueKind == JsonValueKind.Object ? ItemsOf(data) : data;
        return items.ValueKind switch
        {
            JsonValueKind.Array => new ListData<JsonRecord>
            {
                Items = [.. items.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : new JsonRecord(item, id(item)))],
                HasMore = Member(data, HasMore) is { ValueKind: JsonValueKind.True or JsonValueKind.False } more ? new(more.GetBoolean()) : null,
                PageToken = Member(data, PageToken) is { ValueKind: JsonValueKind.String } token ? token.GetString() : null,
            },
            JsonValueKind.Undefined or JsonValueKind.Null when Member(data, HasMore) is null or { ValueKind: JsonValueKind.False } => new ListData<JsonRecord>(),
            _ => throw new JsonException("The response has no list."),
        };
    }

    // The documented name, then the usual one, then the only array, then the only array in the only object.
    private JsonElement ItemsOf(JsonElement data)
    {
        var named = member.Length == 0 ? null : member.Split('.').Aggregate((JsonElement?)data, (parent, name) => parent is { } inner ? Member(inner, name) : null);
        if ((named ?? Member(data, Items)) is { } items)
        {
            return items;
        }

        var arrays = Values(data, JsonValueKind.Array);
        var objects = Values(data, JsonValueKind.Object);
        return arrays.Count == 1 ? arrays[0]
            : arrays.Count == 0 && objects.Count == 1 && Values(objects[0], JsonValueKind.Array) is { Count: 1 } nested ? nested[0]
            : arrays.Count == 0 ? default
            : throw new JsonException("The response has several lists.");
    }

    // The object or value under its name, otherwise the only one; if nothing is wrapped, data itself.
    private JsonElement Unwrapped(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return data;
        }

        if (Member(data, member) is { } named)
        {
            return named;
        }

        var members = data.EnumerateObject().ToList();
        return members.Count == 1 && (shape == ResponseShape.Value || members[0].Value.ValueKind == JsonValueKind.Object) ? members[0].Value : data;
    }

    private static ResponseShape ShapeOf(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return data.ValueKind == JsonValueKind.Array ? ResponseShape.List : ResponseShape.Data;
        }

        var members = data.EnumerateObject().ToList();
        return Member(data, HasMore) is not null || Member(data, Items) is { ValueKind: JsonValueKind.Array } ? ResponseShape.Pages
            : members.Count != 1 ? ResponseShape.Data
            : members[0].Value.ValueKind == JsonValueKind.Array ? ResponseShape.List : ResponseShape.Object;
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any());

    private static string? IdOf(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => Text(item),
        JsonValueKind.Object => Member(item, "id") switch
        {
            { ValueKind: JsonValueKind.String } id => Text(id) is { Length: > 0 } text ? text : null,
            { ValueKind: JsonValueKind.Number } id => id.GetRawText(),
            _ => null,
        },
        _ => null,
    };

    private static List<JsonElement> Values(JsonElement value, JsonValueKind kind) =>
        [.. value.EnumerateObject().Select(one => one.Value).Where(one => one.ValueKind == kind)];

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;

    // Half a surrogate pair is valid JSON, but not valid text.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
