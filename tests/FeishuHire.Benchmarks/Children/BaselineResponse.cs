using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeishuHire.Benchmarks.Children;

/// <summary>A page with the same fields and types as the client's, declared as a script author would.</summary>
internal sealed record BaselineResponse(int Code, BaselineData Data);

internal sealed record BaselineData(List<BaselineApplication> Items, bool HasMore, string? PageToken);

internal sealed class BaselineApplication
{
    public string? Id { get; set; }

    public string? TalentId { get; set; }

    public string? JobTitle { get; set; }

    public JobRecruitmentType? JobRecruitmentType { get; set; }

    public string? Stage { get; set; }

    public string? ResumeSource { get; set; }

    public DeliveryType? DeliveryType { get; set; }

    [JsonConverter(typeof(BaselineTimeConverter))]
    public DateTime? CreateTime { get; set; }

    [JsonConverter(typeof(BaselineTimeConverter))]
    public DateTime? ModifyTime { get; set; }

    public string? TerminationType { get; set; }

    public string? TerminationReason { get; set; }
}

internal sealed record BaselineToken(string TenantAccessToken);

internal sealed class BaselineTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64()).LocalDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BaselineResponse))]
[JsonSerializable(typeof(BaselineToken))]
internal sealed partial class BaselineJsonContext : JsonSerializerContext;
