using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Lists the external applications of a talent.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
/// </summary>
internal sealed class ListExternalApplications(SandboxData data, TimeProvider time) : IOperation
{
    private const int DefaultPageSize = 10;
    private const int LargestPageSize = 20;

    public string Method => "GET";

    public string Path => "/open-apis/hire/v1/external_applications";

    public string Scope => "hire:external_application";

    public int Limit => 20;

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var query = Query.Parse(request.Query);
        if (!query.TryGetValue("talent_id", out var talentId) || talentId.Length == 0)
        {
            return SandboxAnswer.InvalidField("talent_id", talentId, "talent_id is required");
        }

        var pageSize = DefaultPageSize;
        if (query.TryGetValue("page_size", out var size)
            && (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out pageSize) || pageSize is < 1 or > LargestPageSize))
        {
            return SandboxAnswer.InvalidField("page_size", size, "the max value is 20");
        }

        var offset = 0;
        if (query.TryGetValue("page_token", out var token) && !PageToken.TryRead(token, out offset))
        {
            return SandboxAnswer.Error(400, 1002002, "invalid page_token");
        }

        if (data.Find(talentId) is not { } applications)
        {
            return SandboxAnswer.Error(400, 1002102, "talent not exist");
        }

        return Page(applications, offset, Math.Min(pageSize, applications.Count - offset));
    }

    // By index: a list may make its records when they are asked for.
    private SandboxAnswer Page(IReadOnlyList<SandboxApplication> applications, int offset, int count) => SandboxAnswer.Success(writer =>
    {
        writer.WriteStartObject("data");
        writer.WriteStartArray("items");
        var end = offset + count;
        for (var index = offset; index < end; index++)
        {
            JsonSerializer.Serialize(writer, applications[index], SandboxJsonContext.Default.SandboxApplication);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("has_more", end < applications.Count);
        if (end < applications.Count)
        {
            writer.WriteString("page_token", PageToken.Write(end, time.GetUtcNow()));
        }

        writer.WriteEndObject();
    });
}
