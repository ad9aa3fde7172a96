using System.Text.Json.Serialization;
using FeishuHire.Errors;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// A file of an external background check or offer. What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_background_check/batch_query
/// </summary>
public sealed class Attachment
{
    /// <summary>The id of the file (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The name of the file (<c>name</c>).</summary>
    [JsonInclude]
    public string? Name { get; internal set; }

    /// <summary>The size in bytes (<c>size</c>).</summary>
    [JsonInclude]
    [JsonConverter(typeof(Int32Converter))]
    public int? Size { get; internal set; }

    /// <summary>The name, which views show.</summary>
    public override string ToString() => Printable.Plain(Name) ?? "";
}
