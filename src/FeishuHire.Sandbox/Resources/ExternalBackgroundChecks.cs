using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The background checks of external applications.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/external_background_check/create
/// </summary>
internal static class ExternalBackgroundChecks
{
    public static readonly RecordKind Kind = new(
        "external_background_check",
        [
            new(ChildRecords.Parent) { Required = true },
            new("date", FieldType.Number),
            new("name"),
            new("result"),
            new(AttachmentList.Sent, FieldType.Texts),
        ])
    {
        Complete = AttachmentList.Complete,
    };
}
