using System.Text.Json.Serialization;
using FeishuHire.Transport;

namespace FeishuHire.Json;

/// <summary>What is read from Feishu, with the code for it made at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(DataAnswer<ListData<ExternalApplication>>))]
[JsonSerializable(typeof(DataAnswer<ListData<Talent>>))]
[JsonSerializable(typeof(DataAnswer<Talent>))]
internal sealed partial class FeishuJsonContext : JsonSerializerContext;
