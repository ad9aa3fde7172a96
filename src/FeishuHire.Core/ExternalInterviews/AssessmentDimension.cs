using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Errors;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// One part of an assessment: a score, a choice or a text. What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_interview/batch_query
/// </summary>
public sealed class AssessmentDimension
{
    /// <summary>The type (<c>assessment_type</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<AssessmentType>))]
    public AssessmentType? AssessmentType { get; internal set; }

    /// <summary>The title (<c>title</c>).</summary>
    [JsonInclude]
    public string? Title { get; internal set; }

    /// <summary>The description (<c>description</c>).</summary>
    [JsonInclude]
    public string? Description { get; internal set; }

    /// <summary>The score (<c>score</c>).</summary>
    [JsonInclude]
    [JsonConverter(typeof(Int32Converter))]
    public int? Score { get; internal set; }

    /// <summary>The choice (<c>option</c>).</summary>
    [JsonInclude]
    public string? Option { get; internal set; }

    /// <summary>The choices (<c>options</c>).</summary>
    [JsonInclude]
    public IReadOnlyList<string>? Options { get; internal set; }

    /// <summary>The text (<c>content</c>).</summary>
    [JsonInclude]
    public string? Content { get; internal set; }

    /// <summary>The title, which views show.</summary>
    public override string ToString() => Printable.Plain(Title) ?? "";
}
