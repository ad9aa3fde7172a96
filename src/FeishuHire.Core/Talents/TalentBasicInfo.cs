using System;
using System.Text.Json.Serialization;
using FeishuHire.Json;

namespace FeishuHire.Talents;

/// <summary>
/// The part of a talent that Feishu sends as <c>basic_info</c>. The list and the single talent use different names for some members, so both names
/// are here.
/// </summary>
internal sealed class TalentBasicInfo
{
    public string? Name { get; set; }

    [JsonConverter(typeof(EnumNumberConverter<Gender>))]
    public Gender? Gender { get; set; }

    [JsonConverter(typeof(Int32Converter))]
    public int? Age { get; set; }

    [JsonConverter(typeof(Int32Converter))]
    public int? ExperienceYears { get; set; }

    public string? MobileCode { get; set; }

    public string? Mobile { get; set; }

    public string? MobileNumber { get; set; }

    public string? Email { get; set; }

    public string? CreatorId { get; set; }

    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? CreateTime { get; set; }

    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? ModifyTime { get; set; }

    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? UpdateTime { get; set; }
}
