using System;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;
using FeishuHire.Talents;

namespace FeishuHire;

/// <summary>
/// A talent (人才): a person in the talent pool of Feishu Hire. What Feishu does not send is <see langword="null"/>.
/// Identity documents, birthday, addresses and the lists of a resume are not read, so they cannot end up in a file by mistake.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/list
/// and https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/hire-v2/talent/get
/// </summary>
public sealed class Talent : IRecord
{
    /// <summary>The id of the talent (<c>id</c>, <c>talent_id</c>): 19 digits, kept as text.</summary>
    [JsonIgnore]
    public string? TalentId => IdInList ?? IdInDetail;

    /// <summary>The name (<c>name</c>).</summary>
    [JsonIgnore]
    public string? Name => BasicInfo?.Name;

    /// <summary>The gender (<c>gender</c>). Numbers that are not documented are kept.</summary>
    [JsonIgnore]
    public Gender? Gender => BasicInfo?.Gender;

    /// <summary>The age in years (<c>age</c>).</summary>
    [JsonIgnore]
    public int? Age => BasicInfo?.Age;

    /// <summary>The years of work experience (<c>experience_years</c>).</summary>
    [JsonIgnore]
    public int? ExperienceYears => BasicInfo?.ExperienceYears;

    /// <summary>The country calling code of the mobile number, without a plus (<c>mobile_code</c>).</summary>
    [JsonIgnore]
    public string? MobileCode => BasicInfo?.MobileCode;

    /// <summary>The mobile number without its country calling code (<c>mobile</c>, <c>mobile_number</c>).</summary>
    [JsonIgnore]
    public string? Mobile => BasicInfo?.Mobile ?? BasicInfo?.MobileNumber;

    /// <summary>The email address (<c>email</c>).</summary>
    [JsonIgnore]
    public string? Email => BasicInfo?.Email;

    /// <summary>The highest degree (<c>top_degree</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<Degree>))]
    public Degree? TopDegree { get; internal set; }

    /// <summary>The first degree (<c>first_degree</c>), which only the list returns. Numbers that are not documented are kept.</summary>
    [JsonInclude]
    [JsonConverter(typeof(EnumNumberConverter<FirstDegree>))]
    public FirstDegree? FirstDegree { get; internal set; }

    /// <summary>Whether the talent was hired and has started (<c>is_onboarded</c>).</summary>
    [JsonInclude]
    public bool? IsOnboarded { get; internal set; }

    /// <summary>Whether the talent is in the protection period of a headhunter (<c>is_in_agency_period</c>).</summary>
    [JsonInclude]
    public bool? IsInAgencyPeriod { get; internal set; }

    /// <summary>The id of the person who added the talent (<c>creator_id</c>), as <c>people_admin_id</c>; only the list returns it.</summary>
    [JsonIgnore]
    public string? CreatorId => BasicInfo?.CreatorId;

    /// <summary>When the talent was added (<c>create_time</c>): local time, to the millisecond; only a single talent has it.</summary>
    [JsonIgnore]
    public DateTime? CreateTime => BasicInfo?.CreateTime;

    /// <summary>When the talent was last changed (<c>modify_time</c>, <c>update_time</c>): local time, to the millisecond.</summary>
    [JsonIgnore]
    public DateTime? ModifyTime => BasicInfo?.ModifyTime ?? BasicInfo?.UpdateTime;

    [JsonIgnore]
    string? IRecord.Id => TalentId;

    string? IRecord.Label => Name;

    [JsonInclude]
    [JsonPropertyName("id")]
    internal string? IdInList { get; set; }

    [JsonInclude]
    [JsonPropertyName("talent_id")]
    internal string? IdInDetail { get; set; }

    [JsonInclude]
    internal TalentBasicInfo? BasicInfo { get; set; }
}
