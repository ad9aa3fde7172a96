using System.Collections.Generic;
using FeishuHire.Writing.Fields;
using TextField = FeishuHire.Writing.Fields.TextField<FeishuHire.ExternalApplication>;
using TimeField = FeishuHire.Writing.Fields.TimeField<FeishuHire.ExternalApplication>;

namespace FeishuHire.ExternalApplications;

/// <summary>
/// The fields of an external application that can be written.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_application/create
/// </summary>
internal static class ApplicationFields
{
    /// <summary>All of them, in the order of the properties.</summary>
    public static readonly IReadOnlyList<WritableField<ExternalApplication>> All =
    [
        new TextField(nameof(ExternalApplication.JobTitle), record => record.JobTitle, (record, value) => record.JobTitle = value),
        new ChoiceField<ExternalApplication, JobRecruitmentType>(
            nameof(ExternalApplication.JobRecruitmentType), record => record.JobRecruitmentType, (record, value) => record.JobRecruitmentType = value)
        {
            ChineseNames = new Dictionary<string, JobRecruitmentType> { ["社招"] = JobRecruitmentType.Social, ["校招"] = JobRecruitmentType.Campus },
        },
        new TextField(nameof(ExternalApplication.Stage), record => record.Stage, (record, value) => record.Stage = value),
        new TextField(nameof(ExternalApplication.ResumeSource), record => record.ResumeSource, (record, value) => record.ResumeSource = value),
        new ChoiceField<ExternalApplication, DeliveryType>(
            nameof(ExternalApplication.DeliveryType), record => record.DeliveryType, (record, value) => record.DeliveryType = value)
        {
            ChineseNames = new Dictionary<string, DeliveryType>
            {
                ["HR 寻访"] = DeliveryType.Sourced,
                ["HR寻访"] = DeliveryType.Sourced,
                ["候选人主动投递"] = DeliveryType.Applied,
                ["人才推荐"] = DeliveryType.Referred,
                ["其他"] = DeliveryType.Other,
            },
        },
        new TimeField(nameof(ExternalApplication.CreateTime), record => record.CreateTime, (record, value) => record.CreateTime = value),
        new TimeField(nameof(ExternalApplication.ModifyTime), record => record.ModifyTime, (record, value) => record.ModifyTime = value),
        new TextField(nameof(ExternalApplication.TerminationType), record => record.TerminationType, (record, value) => record.TerminationType = value),
        new TextField(nameof(ExternalApplication.TerminationReason), record => record.TerminationReason, (record, value) => record.TerminationReason = value),
    ];
}
