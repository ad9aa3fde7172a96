using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FeishuHire.Json;

/// <summary>
/// Reads a response in which the serializer cannot read a value, so that an unreadable value does not affect the record or the page. Reads the
/// records value by value, and omits and reports those that cannot be read. A response whose envelope cannot be read stays unreadable.
/// </summary>
internal sealed class TolerantReader
{
    private readonly List<UnreadableValue> _unreadable = [];
    private readonly Utf8JsonWriter _writer;
    private int _record;

    private TolerantReader(Utf8JsonWriter writer) => _writer = writer;

    /// <summary>Reads a response; returns <see langword="null"/> if its envelope cannot be read.</summary>
    public static TResponse? Read<TResponse>(ReadOnlySpan<byte> json, JsonTypeInfo<TResponse> type, out IReadOnlyList<UnreadableValue> unreadable)
        where TResponse : class
    {
        unreadable = [];
        try
        {
            var source = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = type.Options.MaxDepth });
            using var document = JsonDocument.ParseValue(ref source);
            using var buffer = new MemoryStream();
            using var writer = new Utf8JsonWriter(buffer);
            var reader = new TolerantReader(writer);
            reader.Write(document.RootElement, type);
            writer.Flush();
            unreadable = reader._unreadable;
            return JsonSerializer.Deserialize(Bytes(buffer), type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two are thrown for malformed text.
            return null;
        }
    }

    private void Write(JsonElement value, JsonTypeInfo? type)
    {
        if (value.ValueKind == JsonValueKind.Object && type?.Kind == JsonTypeInfoKind.Object)
        {
            WriteObject(value, type);
        }
        else
        {
            value.WriteTo(_writer);
        }
    }

    private void WriteObject(JsonElement value, JsonTypeInfo type)
    {
        var isEnvelope = typeof(IEnvelope).IsAssignableFrom(type.Type);
        var keepsOthers = type.Properties.Any(property => property.IsExtensionData);
        _writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (PropertyOf(member, type) is not { } property)
            {
                if (keepsOthers)
                {
                    KeepOther(member);
                }

                continue;
            }

            var inner = property.CustomConverter is null ? TypeInfo(property.PropertyType, type) : null;
            if (member.Value.ValueKind == JsonValueKind.Object && inner?.Kind == JsonTypeInfoKind.Object)
            {
                _writer.WritePropertyName(property.Name);
                WriteObject(member.Value, inner);
            }
            else if (member.Value.ValueKind == JsonValueKind.Array && inner?.Kind == JsonTypeInfoKind.Enumerable)
            {
                _writer.WritePropertyName(property.Name);
                WriteArray(member.Value, TypeInfo(inner.Type.GenericTypeArguments.FirstOrDefault(), type), isEnvelope);
            }
            else if (isEnvelope)
            {
                _writer.WritePropertyName(property.Name);
                member.Value.WriteTo(_writer);
            }
            else if (UnambiguousReadings.Of(member.Value).FirstOrDefault(reading => CanRead(type, property, reading)) is { } readable)
            {
                _writer.WritePropertyName(property.Name);
                _writer.WriteRawValue(readable, skipInputValidation: true);
            }
            else
            {
                _unreadable.Add(new UnreadableValue(_record, property.Name));
            }
        }

        _writer.WriteEndObject();
    }

    // Malformed text cannot be kept.
    private void KeepOther(JsonProperty member)
    {
        string name;
        string value;
        try
        {
            (name, value) = (member.Name, member.Value.GetRawText());
        }
        catch (InvalidOperationException)
        {
            return;
        }

        _writer.WritePropertyName(name);
        _writer.WriteRawValue(value, skipInputValidation: true);
    }

    private void WriteArray(JsonElement value, JsonTypeInfo? itemType, bool isEnvelope)
    {
        _writer.WriteStartArray();
        foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
        {
            _record = isEnvelope ? index : _record;
            Write(item, itemType);
        }

        _writer.WriteEndArray();
    }

    private static bool CanRead(JsonTypeInfo type, JsonPropertyInfo property, string reading)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(property.Name);
            writer.WriteRawValue(reading, skipInputValidation: true);
            writer.WriteEndObject();
        }

        try
        {
            JsonSerializer.Deserialize(Bytes(buffer), type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonPropertyInfo? PropertyOf(JsonProperty member, JsonTypeInfo type)
    {
        try
        {
            return type.Properties.FirstOrDefault(property => property.Set is not null && member.NameEquals(property.Name));
        }
        catch (InvalidOperationException)
        {
            // The name is malformed text, so it is not a known property.
            return null;
        }
    }

    private static JsonTypeInfo? TypeInfo(Type? type, JsonTypeInfo owner) =>
        type is not null && owner.Options.TryGetTypeInfo(type, out var info) ? info : null;

    private static ReadOnlySpan<byte> Bytes(MemoryStream buffer) => buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
}
