using System.Text.Json.Serialization;

namespace FeishuHire.Http;

/// <summary>What every answer holds, with the code for it made at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(Response))]
internal sealed partial class ResponseJsonContext : JsonSerializerContext;
