namespace FeishuHire.Core.Tests.Json;

/// <summary>A field of a record: its place in the JSON, the odd values that may be sent, and the value that is read.</summary>
internal sealed record OddField<TItem>(string Name, OddValue[] Values, Func<TItem, object?> Read, bool InBasicInfo = false)
{
    public static readonly OddField<ExternalApplication>[] OfApplications =
    [
        new("talent_id", OddValue.Texts, item => item.TalentId),
        new("job_title", OddValue.Texts, item => item.JobTitle),
        new("job_recruitment_type", OddValue.Numbers, item => (int?)item.JobRecruitmentType),
        new("stage", OddValue.Texts, item => item.Stage),
        new("resume_source", OddValue.Texts, item => item.ResumeSource),
        new("delivery_type", OddValue.Numbers, item => (int?)item.DeliveryType),
        new("create_time", OddValue.Times, item => item.CreateTime),
        new("modify_time", OddValue.Times, item => item.ModifyTime),
        new("termination_type", OddValue.Texts, item => item.TerminationType),
        new("termination_reason", OddValue.Texts, item => item.TerminationReason),
    ];

    public static readonly OddField<Talent>[] OfTalents =
    [
        new("top_degree", OddValue.Numbers, item => (int?)item.TopDegree),
        new("first_degree", OddValue.Numbers, item => (int?)item.FirstDegree),
        new("is_onboarded", OddValue.Truths, item => item.IsOnboarded),
        new("is_in_agency_period", OddValue.Truths, item => item.IsInAgencyPeriod),
        new("name", OddValue.Texts, item => item.Name, InBasicInfo: true),
        new("gender", OddValue.Numbers, item => (int?)item.Gender, InBasicInfo: true),
        new("age", OddValue.Numbers, item => item.Age, InBasicInfo: true),
        new("experience_years", OddValue.Numbers, item => item.ExperienceYears, InBasicInfo: true),
        new("mobile_code", OddValue.Texts, item => item.MobileCode, InBasicInfo: true),
        new("mobile", OddValue.Texts, item => item.Mobile, InBasicInfo: true),
        new("email", OddValue.Texts, item => item.Email, InBasicInfo: true),
        new("creator_id", OddValue.Texts, item => item.CreatorId, InBasicInfo: true),
        new("create_time", OddValue.Times, item => item.CreateTime, InBasicInfo: true),
        new("modify_time", OddValue.Times, item => item.ModifyTime, InBasicInfo: true),
    ];
}
