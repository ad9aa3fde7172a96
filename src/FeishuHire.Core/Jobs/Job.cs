using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// A job (职位) of Feishu Hire. What Feishu does not send is <see langword="null"/>. Names are in Chinese; in English if Feishu sends no Chinese name.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/job/list
/// </summary>
public sealed class Job : IRecord
{
    /// <summary>The id of the job (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The title (<c>title</c>).</summary>
    [JsonInclude]
    public string? Title { get; internal set; }

    /// <summary>The code of the job (<c>code</c>), such as <c>R18</c>.</summary>
    [JsonInclude]
    public string? Code { get; internal set; }

    /// <summary>Whether the job is active (<c>active_status</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude, JsonPropertyName("active_status"), JsonConverter(typeof(EnumNumberConverter<JobStatus>))]
    public JobStatus? Status { get; internal set; }

    /// <summary>The recruitment process, social or campus (<c>process_type</c>). Numbers that are not documented are kept.</summary>
    [JsonInclude, JsonConverter(typeof(EnumNumberConverter<JobRecruitmentType>))]
    public JobRecruitmentType? ProcessType { get; internal set; }

    /// <summary>The name of the employment type (<c>recruitment_type</c>), such as 全职.</summary>
    [JsonIgnore]
    public string? RecruitmentType => RecruitmentTypeName?.Text;

    /// <summary>The name of the job category (<c>job_type</c>).</summary>
    [JsonIgnore]
    public string? JobType => JobTypeName?.Text;

    /// <summary>The name of the department (<c>department</c>).</summary>
    [JsonIgnore]
    public string? Department => DepartmentName?.Text;

    /// <summary>The names of the cities (<c>city_list</c>, or <c>city</c> if there is no list), joined with a comma.</summary>
    [JsonIgnore]
    public string? City => CityList is { Count: > 0 } cities
        ? string.Join(", ", cities.Select(city => city?.Name?.Text).Where(name => name is not null))
        : CityName?.Text;

    /// <summary>How many people are to be hired (<c>head_count</c>).</summary>
    [JsonInclude, JsonConverter(typeof(Int32Converter))]
    public int? HeadCount { get; internal set; }

    /// <summary>The lowest salary (<c>min_salary</c>), in thousands.</summary>
    [JsonInclude, JsonConverter(typeof(Int32Converter))]
    public int? MinSalary { get; internal set; }

    /// <summary>The highest salary (<c>max_salary</c>), in thousands.</summary>
    [JsonInclude, JsonConverter(typeof(Int32Converter))]
    public int? MaxSalary { get; internal set; }

    /// <summary>The lowest degree (<c>required_degree</c>); 20 means any. Numbers that are not documented are kept.</summary>
    [JsonInclude, JsonConverter(typeof(EnumNumberConverter<Degree>))]
    public Degree? RequiredDegree { get; internal set; }

    /// <summary>When the job was created (<c>create_timestamp</c>): local time, to the millisecond.</summary>
    [JsonInclude, JsonPropertyName("create_timestamp"), JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? CreateTime { get; internal set; }

    /// <summary>When the job was last changed (<c>update_timestamp</c>): local time, to the millisecond.</summary>
    [JsonInclude, JsonPropertyName("update_timestamp"), JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? UpdateTime { get; internal set; }

    /// <summary>When the job expires (<c>expiry_timestamp</c>): local time, to the millisecond.</summary>
    [JsonInclude, JsonPropertyName("expiry_timestamp"), JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? ExpiryTime { get; internal set; }

    /// <summary>The description (<c>description</c>).</summary>
    [JsonInclude]
    public string? Description { get; internal set; }

    /// <summary>The requirements (<c>requirement</c>).</summary>
    [JsonInclude]
    public string? Requirement { get; internal set; }

    [JsonInclude, JsonPropertyName("recruitment_type")]
    internal LocalizedName? RecruitmentTypeName { get; set; }

    [JsonInclude, JsonPropertyName("job_type")]
    internal LocalizedName? JobTypeName { get; set; }

    [JsonInclude, JsonPropertyName("department")]
    internal LocalizedName? DepartmentName { get; set; }

    [JsonInclude, JsonPropertyName("city")]
    internal LocalizedName? CityName { get; set; }

    [JsonInclude]
    internal List<CodedName?>? CityList { get; set; }

    /// <summary>A name with a code.</summary>
    internal sealed class CodedName
    {
        public LocalizedName? Name { get; set; }
    }

    string? IRecord.Label => Title;
}
