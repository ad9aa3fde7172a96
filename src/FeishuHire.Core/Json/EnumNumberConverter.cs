using System;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>Reads an enum from its number, sent as a number or as text, and keeps numbers that have no name.</summary>
/// <typeparam name="TEnum">An enum of 32 bits.</typeparam>
internal sealed class EnumNumberConverter<TEnum> : JsonConverter<TEnum?>
    where TEnum : struct, Enum
{
    public override TEnum? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WholeNumber.ReadInt32(ref reader) is { } number ? Unsafe.As<int, TEnum>(ref number) : null;

    public override void Write(Utf8JsonWriter writer, TEnum? value, JsonSerializerOptions options)
    {
        var number = value!.Value;
        writer.WriteNumberValue(Unsafe.As<TEnum, int>(ref number));
    }
}
