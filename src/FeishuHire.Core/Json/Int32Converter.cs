using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>Reads a small whole number, sent as a number or as text. Empty text means that there is none.</summary>
internal sealed class Int32Converter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WholeNumber.ReadInt32(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => writer.WriteNumberValue(value!.Value);
}
