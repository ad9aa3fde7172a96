using System.Text.Json;
using System.Text.Json.Serialization;
using FeishuHire.Json;

namespace FeishuHire.Http;

/// <summary>What every answer of Feishu's API holds, whatever else is in it.</summary>
internal class Response : IEnvelope
{
    /// <summary>0 for success. Missing means that this is no answer of Feishu's.</summary>
    public int? Code { get; set; }

    public string? Msg { get; set; }

    /// <summary>What one of Feishu's calls says in place of <see cref="Msg"/>.</summary>
    public JsonElement? Message { get; set; }

    /// <summary>Any part of it may be missing or of another shape, so <see cref="ErrorDetail"/> picks from it what it finds.</summary>
    public JsonElement? Error { get; set; }

    /// <summary>Feishu's words, wherever they stand.</summary>
    [JsonIgnore]
    public string? Said => Msg ?? (Message is { ValueKind: JsonValueKind.String } message ? message.GetString() : null);

    /// <summary>The secret that the answer holds, if it holds one: no text may repeat it.</summary>
    [JsonIgnore]
    public virtual string? Secret => null;
}
