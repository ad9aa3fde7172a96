using System.Collections.Generic;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Gets a talent.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/hire-v2/talent/get
/// </summary>
internal sealed class GetTalent(SandboxData data) : IOperation
{
    public string Method => "GET";

    public string Path => "/open-apis/hire/v2/talents/:talent_id";

    public IReadOnlyList<string> Scopes => ["hire:talent:readonly", "hire:talent"];

    public int Limit => 20;

    public SandboxAnswer Handle(SandboxRequest request) => data.FindTalent(request.RecordId) is { } talent
        ? SandboxAnswer.Success(writer =>
        {
            writer.WritePropertyName("data");
            TalentJson.WriteSingle(writer, talent);
        })
        : SandboxAnswer.Error(404, 1002102, "talent not exist");
}
