using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;

namespace FeishuHire;

/// <summary>
/// An external background check (外部背调): the background check of an external application. What Feishu does not send is <see langword="null"/>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_background_check/batch_query
/// </summary>
public sealed class ExternalBackgroundCheck : IRecord
{
    /// <summary>The id of the background check (<c>id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The id of the external application (<c>external_application_id</c>): 19 digits, kept as text.</summary>
    [JsonInclude]
    public string? ExternalApplicationId { get; internal set; }

    /// <summary>The date of the check (<c>date</c>): local time, to the millisecond.</summary>
    [JsonInclude]
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTime? Date { get; internal set; }

    /// <summary>The name (<c>name</c>).</summary>
    [JsonInclude]
    public string? Name { get; internal set; }

    /// <summary>The result (<c>result</c>), as free text.</summary>
    [JsonInclude]
    public string? Result { get; internal set; }

    /// <summary>The files (<c>attachment_list</c>).</summary>
    [JsonInclude]
    [JsonPropertyName("attachment_list")]
    public IReadOnlyList<Attachment>? Attachments { get; internal set; }

    string? IRecord.Label => Name;
}
