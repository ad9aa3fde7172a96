using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>
/// Reads milliseconds since 1970 (UTC), sent as a number or as text, as local time.
/// Zero, a negative number (what an unset time becomes in Go) and empty text mean that there is no time.
/// </summary>
internal sealed class UnixMillisecondsConverter : JsonConverter<DateTime?>
{
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WholeNumber.Read(ref reader) switch
        {
            null or <= 0 => null,
            { } milliseconds when milliseconds <= LastMillisecond =>
                DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).LocalDateTime,
            _ => throw new JsonException("A time lies beyond the year 9999."),
        };

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(new DateTimeOffset(value!.Value).ToUnixTimeMilliseconds());
}
