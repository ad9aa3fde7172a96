using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Operations;

/// <summary>
/// Lists talents.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/list
/// </summary>
internal sealed class ListTalents(SandboxData data, TimeProvider time) : IOperation
{
    public string Method => "GET";

    public string Path => "/open-apis/hire/v1/talents";

    public IReadOnlyList<string> Scopes => ["hire:talent:readonly", "hire:talent"];

    public int Limit => 20;

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var query = Query.Parse(request.Query);
        if (PageRequest.Read(query, out var page) is { } refusal)
        {
            return refusal;
        }

        if (!TryRead(query, "update_start_time", out var start) || !TryRead(query, "update_end_time", out var end))
        {
            return SandboxAnswer.Error(400, 1002002, "invalid update time");
        }

        if (Sort(query.TryGetValue("sort_by", out var sortBy) ? sortBy : "1") is not { } order)
        {
            return SandboxAnswer.InvalidField("sort_by", sortBy, "options: [1,2,3,4]");
        }

        var keyword = query.TryGetValue("keyword", out var words) && words.Trim().Length > 0 ? new Keyword(words) : null;
        var talents = data.Talents
            .Where(talent => talent.Updated >= (start ?? 0) && talent.Updated <= (end ?? long.MaxValue) && keyword?.Fits(talent) != false)
            .OrderByDescending(order)
            .ToList();

        // That an empty result is an error is documented; its code is not.
        return talents.Count > 0 || (query.TryGetValue("query_option", out var option) && option == "ignore_empty_error")
            ? page.Answer(talents.Count, time.GetUtcNow(), (writer, index) => TalentJson.WriteListed(writer, talents[index]))
            : SandboxAnswer.Error(400, 1002002, "no talent found");
    }

    private static Func<SandboxTalent, long>? Sort(string sortBy) => sortBy switch
    {
        "1" => talent => talent.Updated,

        // Every word counts the same here, so all that fit are equally relevant.
        "2" => _ => 0,
        "3" => talent => talent.Applied,
        "4" => talent => talent.Added,
        _ => null,
    };

    private static bool TryRead(Dictionary<string, string> query, string name, out long? milliseconds)
    {
        milliseconds = null;
        if (!query.TryGetValue(name, out var text))
        {
            return true;
        }

        var good = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        milliseconds = number;
        return good;
    }
}
