using System;
using System.Collections.Generic;
using System.Text.Json;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Lists the external applications of a talent.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
/// </summary>
internal sealed class ListExternalApplications(SandboxData data, TimeProvider time) : IOperation
{
    public string Method => "GET";

    public string Path => "/open-apis/hire/v1/external_applications";

    public IReadOnlyList<string> Scopes => ["hire:external_application"];

    public int Limit => 20;

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var query = Query.Parse(request.Query);
        if (!query.TryGetValue("talent_id", out var talentId) || talentId.Length == 0)
        {
            return SandboxAnswer.InvalidField("talent_id", talentId, "talent_id is required");
        }

        if (PageRequest.Read(query, out var page) is { } refusal)
        {
            return refusal;
        }

        if (data.Find(talentId) is not { } applications)
        {
            return SandboxAnswer.Error(400, 1002102, "talent not exist");
        }

        // By index: a list may make its records when they are asked for.
        return page.Answer(
            applications.Count,
            time.GetUtcNow(),
            (writer, index) => JsonSerializer.Serialize(writer, applications[index], SandboxJsonContext.Default.SandboxApplication));
    }
}
