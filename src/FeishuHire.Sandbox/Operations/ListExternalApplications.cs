using System;
using System.Globalization;
using System.Linq;
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

        return Page(applications.Skip(offset).Take(pageSize).ToList(), offset + pageSize < applications.Count ? offset + pageSize : null);
    }

    private SandboxAnswer Page(System.Collections.Generic.List<SandboxApplication> page, int? nextOffset) => SandboxAnswer.Success(writer =>
    {
        writer.WriteStartObject("data");
        writer.WriteStartArray("items");
        foreach (var application in page)
        {
            JsonSerializer.Serialize(writer, application, SandboxJsonContext.Default.SandboxApplication);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("has_more", nextOffset is not null);
        if (nextOffset is { } next)
        {
            writer.WriteString("page_token", PageToken.Write(next, time.GetUtcNow()));
        }

        writer.WriteEndObject();
    });
}
