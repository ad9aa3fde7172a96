using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Errors;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// The assessment of an external interview (外部面评) by one interviewer. What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_interview/batch_query
/// </summary>
public sealed class ExternalInterviewAssessment
{
    /// <summary>The id of the assessment (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The name of the interviewer (<c>username</c>).</summary>
    [JsonInclude]
    public string? Username { get; internal set; }

    /// <summary>The conclusion (<c>conclusion</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<AssessmentConclusion>))]
    public AssessmentConclusion? Conclusion { get; internal set; }

    /// <summary>The overall comment (<c>content</c>).</summary>
    [JsonInclude]
    public string? Content { get; internal set; }

    /// <summary>The parts of the assessment (<c>assessment_dimension_list</c>).</summary>
    [JsonInclude]
    public IReadOnlyList<AssessmentDimension>? AssessmentDimensionList { get; internal set; }

    /// <summary>The interviewer and the conclusion, which views show.</summary>
    public override string ToString() => Printable.Plain($"{Username}: {Conclusion}")!;
}
