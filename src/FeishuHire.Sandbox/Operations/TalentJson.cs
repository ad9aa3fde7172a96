using System.Globalization;
using System.Text.Json;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>Writes a talent as Feishu sends it: a list and the call for one talent use names of their own for some of it.</summary>
internal static class TalentJson
{
    public static void WriteListed(Utf8JsonWriter writer, SandboxTalent talent)
    {
        writer.WriteStartObject();
        writer.WriteString("id", talent.Id);
        writer.WriteStartObject("basic_info");
        WriteCommon(writer, talent);
        WriteText(writer, "mobile", talent.Mobile);
        WriteText(writer, "creator_id", talent.CreatorId);
        writer.WriteString("modify_time", Text(talent.Updated));
        writer.WriteEndObject();
        WriteStates(writer, talent);
        WriteNumber(writer, "first_degree", talent.FirstDegree);
        writer.WriteEndObject();
    }

    public static void WriteSingle(Utf8JsonWriter writer, SandboxTalent talent)
    {
        writer.WriteStartObject();
        writer.WriteString("talent_id", talent.Id);
        writer.WriteStartObject("basic_info");
        WriteCommon(writer, talent);
        WriteText(writer, "mobile_number", talent.Mobile);
        writer.WriteString("create_time", Text(talent.Added));
        writer.WriteString("update_time", Text(talent.Updated));
        writer.WriteEndObject();
        WriteStates(writer, talent);
        writer.WriteEndObject();
    }

    private static void WriteCommon(Utf8JsonWriter writer, SandboxTalent talent)
    {
        WriteText(writer, "name", talent.Name);
        WriteText(writer, "mobile_code", talent.MobileCode);
        WriteText(writer, "email", talent.Email);
        WriteNumber(writer, "experience_years", talent.ExperienceYears);
        WriteNumber(writer, "age", talent.Age);
        WriteNumber(writer, "gender", talent.Gender);
    }

    private static void WriteStates(Utf8JsonWriter writer, SandboxTalent talent)
    {
        writer.WriteBoolean("is_onboarded", talent.IsOnboarded);
        writer.WriteBoolean("is_in_agency_period", talent.IsInAgencyPeriod);
        WriteNumber(writer, "top_degree", talent.TopDegree);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static string Text(long milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture);
}
