using System.Text.Json;
using System.Text.Json.Serialization;
using FeishuHire.Json;

namespace FeishuHire.Http;

/// <summary>What every response of Feishu's API has in common.</summary>
internal class Response : IEnvelope
{
    [JsonPropertyName("code")]
    public EnvelopeNumber? SentCode { get; set; }

    /// <summary>0 for success. If it is missing, the response is not Feishu's.</summary>
    internal int? Code => SentCode is { Value: >= int.MinValue and <= int.MaxValue and var code } ? (int)code : null;

    public string? Msg { get; set; }

    /// <summary>What one call of Feishu returns instead of <see cref="Msg"/>.</summary>
    public JsonDocument? Message { get; set; }

    /// <summary>It may be incomplete or malformed; <see cref="ErrorDetail"/> reads it.</summary>
    public JsonDocument? Error { get; set; }

    /// <summary>Feishu's message, from either member.</summary>
    [JsonIgnore]
    public string? AnyMessage => Msg ?? (Message is { RootElement: { ValueKind: JsonValueKind.String } message } ? message.GetString() : null);

    /// <summary>The secret in the response, which no text may repeat; <see langword="null"/> if it has none.</summary>
    [JsonIgnore]
    public virtual string? Secret => null;
}
