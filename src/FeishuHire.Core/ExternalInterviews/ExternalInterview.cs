using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// An external interview (外部面试): an interview of an external application, with the assessments of the interviewers.
/// What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_interview/batch_query
/// </summary>
public sealed class ExternalInterview : IRecord
{
    /// <summary>The id of the interview (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The id of the external application (<c>external_application_id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? ExternalApplicationId { get; internal set; }

    /// <summary>Whether the candidate took part (<c>participate_status</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<ParticipateStatus>))]
    public ParticipateStatus? ParticipateStatus { get; internal set; }

    /// <summary>When the interview began (<c>begin_time</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? BeginTime { get; internal set; }

    /// <summary>When the interview ended (<c>end_time</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? EndTime { get; internal set; }

    /// <summary>The assessments (<c>interview_assessments</c>).</summary>
    [JsonInclude]
    [JsonPropertyName("interview_assessments")]
    public IReadOnlyList<ExternalInterviewAssessment>? Assessments { get; internal set; }

    string? IRecord.Label => null;
}
