using System.Text.Json.Serialization;
using FeishuHire.Http;

namespace FeishuHire.Talents;

/// <summary>The JSON metadata of talents, generated at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(DataResponse<ListData<Talent>>))]
[JsonSerializable(typeof(DataResponse<Talent>))]
[JsonSerializable(typeof(DataResponse<FoundTalents>))]
internal sealed partial class TalentJsonContext : JsonSerializerContext;
