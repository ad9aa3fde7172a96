using System.Collections.Generic;
using FeishuHire.Sandbox.Operations;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The external applications of a talent.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
/// </summary>
internal sealed class ExternalApplications(SandboxOptions options)
{
    private const string Path = Operation.Root + "/v1/external_applications";
    private const string Scope = "hire:external_application";
    private const int MaximumPageSize = 20;

    public IEnumerable<Operation> Operations => [new("GET", Path, "20/s", Scope, List)];

    private SandboxAnswer List(Call call)
    {
        var talentId = call.Query("talent_id");
        if (talentId is not { Length: > 0 })
        {
            return SandboxAnswer.InvalidField("talent_id", talentId, "talent_id is required");
        }

        if (PageRequest.Read(call, MaximumPageSize, out var page) is { } refusal)
        {
            return refusal;
        }

        // By index: a list may make its records when they are asked for.
        return options.Data.Find(talentId) is { } applications
            ? SandboxAnswer.Success(page.ToData("items", applications.Count, call.Now, index => applications[index].ToRow()))
            : SandboxAnswer.Error(400, 1002102, "talent not exist");
    }
}
