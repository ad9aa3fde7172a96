using System.Globalization;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>A talent as Feishu sends it. Version 1 and version 2 of the API use different names for some members.</summary>
internal static class TalentRows
{
    public static Row Version1(SandboxTalent talent) => new()
    {
        { "id", talent.Id },
        {
            "basic_info",
            new Row
            {
                { "name", talent.Name },
                { "mobile_code", talent.MobileCode },
                { "email", talent.Email },
                { "experience_years", talent.ExperienceYears },
                { "age", talent.Age },
                { "gender", talent.Gender },
                { "mobile", talent.Mobile },
                { "creator_id", talent.CreatorId },
                { "modify_time", Text(talent.Updated) },
            }
        },
        { "is_onboarded", talent.IsOnboarded },
        { "is_in_agency_period", talent.IsInAgencyPeriod },
        { "top_degree", talent.TopDegree },
        { "first_degree", talent.FirstDegree },
    };

    public static Row Version2(SandboxTalent talent) => new()
    {
        { "talent_id", talent.Id },
        {
            "basic_info",
            new Row
            {
                { "name", talent.Name },
                { "mobile_code", talent.MobileCode },
                { "email", talent.Email },
                { "experience_years", talent.ExperienceYears },
                { "age", talent.Age },
                { "gender", talent.Gender },
                { "mobile_number", talent.Mobile },
                { "create_time", Text(talent.Added) },
                { "update_time", Text(talent.Updated) },
            }
        },
        { "is_onboarded", talent.IsOnboarded },
        { "is_in_agency_period", talent.IsInAgencyPeriod },
        { "top_degree", talent.TopDegree },
    };

    private static string Text(long milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture);
}
