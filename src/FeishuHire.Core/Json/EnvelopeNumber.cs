using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>A whole number of an <see cref="IEnvelope"/>, sent as a number or as text.</summary>
/// <remarks>
/// The serializer comes with compiled code for properties of any class. For a nullable number it would be compiled while the first request waits.
/// </remarks>
[JsonConverter(typeof(Converter))]
internal sealed record EnvelopeNumber(long Value)
{
    internal sealed class Converter : JsonConverter<EnvelopeNumber>
    {
        public override EnvelopeNumber? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            WholeNumber.Read(ref reader) is { } value ? new(value) : null;

        public override void Write(Utf8JsonWriter writer, EnvelopeNumber value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }
}
