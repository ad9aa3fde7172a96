using System.Text.Json.Serialization;
using FeishuHire.Http;
using FeishuHire.Json;

namespace FeishuHire.ExternalApplications;

/// <summary>The JSON metadata of external applications, generated at build time.</summary>
/// <remarks>
/// The converters of the properties stand here as well. Otherwise the serializer also makes its own for their types, which nothing uses, while the
/// first page waits.
/// </remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512,
    Converters = [typeof(UnixMillisecondsConverter), typeof(EnumNumberConverter<DeliveryType>), typeof(EnumNumberConverter<JobRecruitmentType>)])]
[JsonSerializable(typeof(DataResponse<ListData<ExternalApplication>>))]
[JsonSerializable(typeof(DataResponse<ExternalApplicationData>))]
internal sealed partial class ExternalApplicationJsonContext : JsonSerializerContext;
