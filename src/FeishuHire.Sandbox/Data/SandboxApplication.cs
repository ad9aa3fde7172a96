using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Data;

/// <summary>An external application as the sandbox stores and sends it; a value that is <see langword="null"/> is omitted.</summary>
/// <param name="Id">The id.</param>
/// <param name="TalentId">The id of its talent.</param>
public sealed record SandboxApplication(string Id, string TalentId)
{
    /// <summary>The kind of recruitment: 1 or 2.</summary>
    public int? JobRecruitmentType { get; init; }

    /// <summary>The title of the job.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Where the resume came from.</summary>
    public string? ResumeSource { get; init; }

    /// <summary>The stage.</summary>
    public string? Stage { get; init; }

    /// <summary>Why it ended.</summary>
    public string? TerminationReason { get; init; }

    /// <summary>The delivery type: 1 to 4.</summary>
    public int? DeliveryType { get; init; }

    /// <summary>When it ended, in milliseconds since 1970 (UTC).</summary>
    public long? ModifyTime { get; init; }

    /// <summary>When it was created, in milliseconds since 1970 (UTC).</summary>
    public long? CreateTime { get; init; }

    /// <summary>How it ended.</summary>
    public string? TerminationType { get; init; }

    internal Row ToRow() => new()
    {
        { "id", Id },
        { "talent_id", TalentId },
        { "job_recruitment_type", JobRecruitmentType },
        { "job_title", JobTitle },
        { "resume_source", ResumeSource },
        { "stage", Stage },
        { "termination_reason", TerminationReason },
        { "delivery_type", DeliveryType },
        { "modify_time", ModifyTime },
        { "create_time", CreateTime },
        { "termination_type", TerminationType },
    };

    internal static SandboxApplication FromRow(Row row) => new(row.Id, row.Text("talent_id")!)
    {
        JobRecruitmentType = (int?)row.Number("job_recruitment_type"),
        JobTitle = row.Text("job_title"),
        ResumeSource = row.Text("resume_source"),
        Stage = row.Text("stage"),
        TerminationReason = row.Text("termination_reason"),
        DeliveryType = (int?)row.Number("delivery_type"),
        ModifyTime = row.Number("modify_time"),
        CreateTime = row.Number("create_time"),
        TerminationType = row.Text("termination_type"),
    };
}
