using System.Management.Automation;
using FeishuHire.Binding;
using FeishuHire.Completion;

namespace FeishuHire.Commands;

/// <summary>The base of the cmdlets that create and change external applications: the values of an application.</summary>
public abstract class ApplicationWriteCommand : WriteCommand
{
    private protected ApplicationWriteCommand()
    {
    }

    /// <summary>The id of the talent.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id", "人才 ID")]
    [IdColumn("TalentId", "人才 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? TalentId { get; set; }

    /// <summary>The title of the job.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("job_title", "职位名称")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? JobTitle { get; set; }

    /// <summary>The kind of recruitment, by name or number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("job_recruitment_type", "职位招聘类型")]
    [ArgumentCompleter(typeof(ChoiceCompleter))]
    public object? JobRecruitmentType { get; set; }

    /// <summary>The stage that the application is in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("阶段名称")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Stage { get; set; }

    /// <summary>Where the resume came from.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("resume_source", "简历来源")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ResumeSource { get; set; }

    /// <summary>The source of the application, by name or number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("delivery_type", "投递类型")]
    [ArgumentCompleter(typeof(ChoiceCompleter))]
    public object? DeliveryType { get; set; }

    /// <summary>When the application was created in the external system.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("create_time", "创建时间")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public object? CreateTime { get; set; }

    /// <summary>When the application ended in the external system.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("modify_time", "终止时间")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public object? ModifyTime { get; set; }

    /// <summary>How the application ended.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("termination_type", "终止类型")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? TerminationType { get; set; }

    /// <summary>Why the application ended.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("termination_reason", "终止原因")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? TerminationReason { get; set; }

    /// <inheritdoc/>
    private protected override string Records => nameof(ExternalApplication);
}
