using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>Reads a small whole number, sent as a number or as text. Empty text means that there is none.</summary>
internal sealed class Int32Converter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WholeNumber.Read(ref reader) switch
        {
            null => null,
            >= int.MinValue and <= int.MaxValue and { } number => (int)number,
            _ => throw new JsonException("A number is out of range."),
        };

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => writer.WriteNumberValue(value!.Value);
}
