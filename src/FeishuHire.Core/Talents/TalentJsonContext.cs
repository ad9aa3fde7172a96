using System.Text.Json.Serialization;
using FeishuHire.Transport;

namespace FeishuHire.Talents;

/// <summary>Talents as Feishu sends them, with the code for it made at build time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 512)]
[JsonSerializable(typeof(DataAnswer<ListData<Talent>>))]
[JsonSerializable(typeof(DataAnswer<Talent>))]
internal sealed partial class TalentJsonContext : JsonSerializerContext;
