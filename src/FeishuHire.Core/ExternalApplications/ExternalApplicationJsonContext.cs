using System.Text.Json.Serialization;
using FeishuHire.Http;

namespace FeishuHire.ExternalApplications;

/// <summary>The JSON metadata of external applications, generated at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(DataResponse<ListData<ExternalApplication>>))]
[JsonSerializable(typeof(DataResponse<ExternalApplicationData>))]
internal sealed partial class ExternalApplicationJsonContext : JsonSerializerContext;
