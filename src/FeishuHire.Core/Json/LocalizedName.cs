using System.Linq;
using System.Text.Json.Serialization;

namespace FeishuHire.Json;

/// <summary>A name in two languages, whose members Feishu names in two ways.</summary>
internal sealed class LocalizedName
{
    public string? ZhName { get; set; }

    public string? EnName { get; set; }

    public string? ZhCn { get; set; }

    public string? EnUs { get; set; }

    /// <summary>The name in Chinese; in English if Feishu sends no Chinese name.</summary>
    [JsonIgnore]
    public string? Text => new[] { ZhName, ZhCn, EnName, EnUs }.FirstOrDefault(name => !string.IsNullOrEmpty(name));
}
