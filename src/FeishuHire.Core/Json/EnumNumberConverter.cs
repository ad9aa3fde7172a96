using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>Reads an enum from its number, sent as a number or as text, and keeps numbers that have no name.</summary>
internal abstract class EnumNumberConverter<TEnum> : JsonConverter<TEnum?>
    where TEnum : struct, Enum
{
    public override TEnum? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WholeNumber.ReadInt32(ref reader) is { } number ? FromNumber(number) : null;

    public override void Write(Utf8JsonWriter writer, TEnum? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString("D"));

    /// <summary>The cast, which generic code cannot write without boxing each value.</summary>
    protected abstract TEnum FromNumber(int number);
}
