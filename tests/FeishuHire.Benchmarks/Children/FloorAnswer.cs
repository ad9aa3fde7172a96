using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Benchmarks.Children;

/// <summary>A page with the same fields and types as the client's, declared as a script author would.</summary>
internal sealed record FloorAnswer(int Code, FloorData Data);

internal sealed record FloorData(List<FloorApplication> Items, bool HasMore, string? PageToken);

internal sealed class FloorApplication
{
    public string? Id { get; set; }

    public string? TalentId { get; set; }

    public string? JobTitle { get; set; }

    public JobRecruitmentType? JobRecruitmentType { get; set; }

    public string? Stage { get; set; }

    public string? ResumeSource { get; set; }

    public DeliveryType? DeliveryType { get; set; }

    [JsonConverter(typeof(FloorTimeConverter))]
    public DateTime? CreateTime { get; set; }

    [JsonConverter(typeof(FloorTimeConverter))]
    public DateTime? ModifyTime { get; set; }

    public string? TerminationType { get; set; }

    public string? TerminationReason { get; set; }
}

internal sealed record FloorToken(string TenantAccessToken);

internal sealed class FloorTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64()).LocalDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FloorAnswer))]
[JsonSerializable(typeof(FloorToken))]
internal sealed partial class FloorJsonContext : JsonSerializerContext;
