using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// Files. The only operation of Hire that takes a form instead of JSON, and that returns <c>message</c> instead of <c>msg</c>.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uIDN1YjLyQTN24iM0UjN/create_attachment
/// </summary>
internal static class Attachments
{
    public static Operation[] Operations =>
    [
        new(
            "POST",
            Operation.Root + "/v1/attachments",
            "1000/min 50/s",
            "hire:attachment",
            _ => SandboxResult.Success(new Row { { "id", "7100000000000000001" } }) with { MsgName = "message" }),
    ];
}
