using System.Text.Json.Serialization;

namespace FeishuHire.Sandbox.Data;

/// <summary>What the sandbox writes, with the code for it made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SandboxApplication))]
internal sealed partial class SandboxJsonContext : JsonSerializerContext;
