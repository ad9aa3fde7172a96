using System.Collections.Generic;
using System.Net.Http;
using FeishuHire.Http;

namespace FeishuHire.ExternalApplications;

/// <summary>The bodies of the requests that write an external application.</summary>
internal static class ApplicationBody
{
    /// <summary>Members that identify a record and are not among its values.</summary>
    private static readonly HashSet<string> Identity = ["id", "talent_id"];

    /// <summary>The whole record, since Feishu clears the values that are not sent.</summary>
    /// <param name="record">The record.</param>
    /// <param name="externalId">The key with which Feishu creates the record only once; <see langword="null"/> for an update.</param>
    public static HttpContent Of(ExternalApplication record, string? externalId) => RequestBody.Of(body =>
    {
        body.WriteString("talent_id", record.TalentId);
        if (externalId is not null)
        {
            body.WriteString("external_id", externalId);
        }

        foreach (var field in ApplicationFields.All)
        {
            if (field.GetValue(record) is { } value and not "")
            {
                body.WritePropertyName(field.WireName);
                field.WriteTo(body, value);
            }
        }

        foreach (var other in record.Others ?? [])
        {
            if (!Identity.Contains(other.Key))
            {
                body.WritePropertyName(other.Key);
                body.WriteRawValue(other.Value.GetRawText(), skipInputValidation: true);
            }
        }
    });
}
