using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// An external application (外部投递): the application of a talent that is handled in a system outside Feishu Hire.
/// What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
/// </summary>
public sealed class ExternalApplication : IUpdatableRecord
{
    /// <summary>The id of the external application (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The id of the talent (<c>talent_id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? TalentId { get; internal set; }

    /// <summary>The title of the job (<c>job_title</c>).</summary>
    [JsonInclude]
    public string? JobTitle { get; internal set; }

    /// <summary>The kind of recruitment (<c>job_recruitment_type</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<JobRecruitmentType>))]
    public JobRecruitmentType? JobRecruitmentType { get; internal set; }

    /// <summary>The stage that the application is in (<c>stage</c>), in the words of the external system.</summary>
    [JsonInclude]
    public string? Stage { get; internal set; }

    /// <summary>Where the resume came from (<c>resume_source</c>).</summary>
    [JsonInclude]
    public string? ResumeSource { get; internal set; }

    /// <summary>The source of the application (<c>delivery_type</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<DeliveryType>))]
    public DeliveryType? DeliveryType { get; internal set; }

    /// <summary>When the application was created in the external system (<c>create_time</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? CreateTime { get; internal set; }

    /// <summary>When the application ended in the external system (<c>modify_time</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? ModifyTime { get; internal set; }

    /// <summary>How the application ended (<c>termination_type</c>), as free text.</summary>
    [JsonInclude]
    public string? TerminationType { get; internal set; }

    /// <summary>Why the application ended (<c>termination_reason</c>), as free text.</summary>
    [JsonInclude]
    public string? TerminationReason { get; internal set; }

    /// <summary>Other members that Feishu sends. An update overwrites the whole record, so it sends them back.</summary>
    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Others { get; set; }

    IReadOnlyList<string> IUpdatableRecord.Unreadable { get; set; } = [];

    /// <summary>A copy, to be changed.</summary>
    internal ExternalApplication Copy() => (ExternalApplication)MemberwiseClone();

    /// <summary>
    /// Whether the application has ended: it has a termination type or reason. The modify time does not show that, since the external system can set
    /// it at any time.
    /// </summary>
    internal bool HasEnded => !string.IsNullOrWhiteSpace(TerminationType) || !string.IsNullOrWhiteSpace(TerminationReason);

    string? IRecord.Label => JobTitle;
}
