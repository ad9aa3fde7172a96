using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>A boolean of an <see cref="IEnvelope"/>. A class for the same reason as <see cref="EnvelopeNumber"/>.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record EnvelopeFlag(bool Value)
{
    internal sealed class Converter : JsonConverter<EnvelopeFlag>
    {
        public override EnvelopeFlag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.True or JsonTokenType.False
                ? new(reader.TokenType == JsonTokenType.True)
                : throw new JsonException("A boolean was expected.");

        public override void Write(Utf8JsonWriter writer, EnvelopeFlag value, JsonSerializerOptions options) => writer.WriteBooleanValue(value.Value);
    }
}
