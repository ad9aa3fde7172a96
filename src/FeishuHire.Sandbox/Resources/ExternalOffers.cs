using System.Collections.Generic;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The offers of external applications. Unlike all other times, theirs is sent as text.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_offer/create
/// </summary>
internal static class ExternalOffers
{
    public const string Scope = "hire:external_offer";

    public static readonly RecordKind Kind = new("external_offer", Fields(20)) { UpdateFields = Fields(10), Complete = AttachmentList.Complete };

    private static IReadOnlyList<Field> Fields(int attachments) =>
    [
        new(ChildRecords.Parent) { Required = true },
        new("biz_create_time", FieldType.Digits),
        new("owner"),
        new("offer_status"),
        new(AttachmentList.Sent, FieldType.Texts) { MaximumCount = attachments },
    ];
}
