using System;
using System.Linq;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// Talents.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/list and
/// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/hire-v2/talent/get
/// </summary>
internal sealed class Talents(SandboxOptions options)
{
    private const string Path = Operation.Root + "/v1/talents";
    private const string Scopes = "hire:talent:readonly hire:talent";
    private const int MaximumPageSize = 20;

    public Operation[] Operations =>
    [
        new("GET", Path, "20/s", Scopes, List),
        new("GET", Path + "/:talent_id", "20/s", Scopes, call => Get(call, talent => new Row { { "talent", TalentRows.Version1(talent) } })),
        new("GET", Operation.Root + "/v2/talents/:talent_id", "20/s", Scopes, call => Get(call, TalentRows.Version2)),
    ];

    private SandboxResult Get(Call call, Func<SandboxTalent, Row> toData) => options.Data.FindTalent(call.Parameters["talent_id"]) is { } talent
        ? SandboxResult.Success(toData(talent))
        : SandboxResult.Error(404, 1002102, "talent not exist");

    private SandboxResult List(Call call)
    {
        if (PageRequest.Read(call, MaximumPageSize, out var page) is { } refusal)
        {
            return refusal;
        }

        if (!TimeRange.TryRead(call, out var updated))
        {
            return SandboxResult.Error(400, 1002002, "invalid update time");
        }

        var sortBy = call.Query("sort_by") ?? "1";
        if (Sort(sortBy) is not { } order)
        {
            return SandboxResult.InvalidField("sort_by", sortBy, "options: [1,2,3,4]");
        }

        var keyword = call.Query("keyword") is { } words && words.Trim().Length > 0 ? new Keyword(words) : null;
        var talents = options.Data.Talents
            .Where(talent => updated.Contains(talent.Updated) && keyword?.Matches(talent) != false)
            .OrderByDescending(order)
            .ToList();

        // Feishu documents that an empty result is an error, but not its code.
        return talents.Count > 0 || call.Query("query_option") == "ignore_empty_error"
            ? SandboxResult.Success(page.ToData("items", talents.Count, call.Now, index => TalentRows.Version1(talents[index])))
            : SandboxResult.Error(400, 1002002, "no talent found");
    }

    private static Func<SandboxTalent, long>? Sort(string sortBy) => sortBy switch
    {
        "1" => talent => talent.Updated,

        // Every word has the same weight here, so all matches are equally relevant.
        "2" => _ => 0,
        "3" => talent => talent.Applied,
        "4" => talent => talent.Added,
        _ => null,
    };
}
