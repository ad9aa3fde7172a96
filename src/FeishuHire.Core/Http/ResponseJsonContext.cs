using System.Text.Json.Serialization;

namespace FeishuHire.Http;

/// <summary>The JSON metadata of the common members of responses, generated at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(Response))]
internal sealed partial class ResponseJsonContext : JsonSerializerContext;
