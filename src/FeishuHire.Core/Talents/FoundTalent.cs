using System.Text.Json.Serialization;
using FeishuHire.Api;

namespace FeishuHire;

/// <summary>
/// A talent that was found by an email address or a mobile number. Only the value that was looked up is set.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/batch_get_id
/// </summary>
public sealed class FoundTalent : IRecord
{
    /// <summary>The id of the talent (<c>talent_id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? TalentId { get; internal set; }

    /// <summary>The email address that was looked up (<c>email</c>).</summary>
    [JsonInclude]
    public string? Email { get; internal set; }

    /// <summary>The country calling code of the mobile number, without a plus (<c>mobile_code</c>).</summary>
    [JsonInclude]
    public string? MobileCode { get; internal set; }

    /// <summary>The mobile number that was looked up, without its country calling code (<c>mobile_number</c>).</summary>
    [JsonInclude]
    [JsonPropertyName("mobile_number")]
    public string? Mobile { get; internal set; }

    [JsonIgnore]
    string? IRecord.Id => TalentId;

    string? IRecord.Label => null;
}
