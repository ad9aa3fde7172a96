using System.Text.Json;

namespace FeishuHire.Transport;

/// <summary>What every answer of Feishu's API holds, whatever else is in it.</summary>
internal class Answer
{
    /// <summary>0 for success. Missing means that this is no answer of Feishu's.</summary>
    public int? Code { get; set; }

    public string? Msg { get; set; }

    /// <summary>Any part of it may be missing or of another shape, so <see cref="ErrorDetail"/> picks from it what it finds.</summary>
    public JsonElement? Error { get; set; }
}
