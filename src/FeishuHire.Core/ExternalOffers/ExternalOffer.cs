using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// An external offer (外部 Offer): the offer of an external application. What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_offer/batch_query
/// </summary>
public sealed class ExternalOffer : IRecord
{
    /// <summary>The id of the offer (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The id of the external application (<c>external_application_id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? ExternalApplicationId { get; internal set; }

    /// <summary>When the offer was created in the external system (<c>biz_create_time</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? BizCreateTime { get; internal set; }

    /// <summary>Who is responsible for the offer (<c>owner</c>).</summary>
    [JsonInclude]
    public string? Owner { get; internal set; }

    /// <summary>The status (<c>offer_status</c>), in the words of the external system.</summary>
    [JsonInclude]
    public string? OfferStatus { get; internal set; }

    /// <summary>The files (<c>attachment_list</c>).</summary>
    [JsonInclude]
    [JsonPropertyName("attachment_list")]
    public IReadOnlyList<Attachment>? Attachments { get; internal set; }

    string? IRecord.Label => Owner;
}
