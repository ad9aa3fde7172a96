using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// The external applications of a talent.
/// See https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/hire-v1/external_application/list
/// </summary>
internal sealed class ExternalApplications(SandboxOptions options, RecordIds ids, ApplicationRecords records)
{
    private const string Path = Operation.Root + "/v1/external_applications";
    private const string Scope = "hire:external_application";
    private const int MaximumPageSize = 20;

    private static readonly RecordKind Kind = new(
        "external_application",
        [
            new(ApplicationRecords.Parent) { Required = true },
            new("job_recruitment_type", FieldType.Number) { Options = 2 },
            new("job_title"),
            new("resume_source"),
            new("stage"),
            new("termination_reason"),
            new("delivery_type", FieldType.Number) { Options = 4 },
            new("modify_time", FieldType.Number),
            new("create_time", FieldType.Number),
            new("termination_type"),
        ]);

    private readonly RecordCreation _creation = new(
        Kind, options, ids, sent => records.Find(sent.Text(ApplicationRecords.Parent)!) is null ? UnknownTalent : null, records.Add);

    private readonly RecordChanges _changes = new(Kind, options, records);

    public Operation[] Operations =>
    [
        new("GET", Path, "20/s", Scope, List),
        new("POST", Path, "20/s", Scope, _creation.Create),
        new("PUT", $"{Path}/:{Kind.IdParameter}", "20/s", Scope, _changes.Update),

        // The documented response has no create_time.
        new(
            "DELETE",
            $"{Path}/:{Kind.IdParameter}",
            "20/min",
            Scope,
            call => _changes.Delete(call, call.Query(ApplicationRecords.Parent), removed => new Row { { Kind.Name, removed.With("create_time", null) } })),
    ];

    private static SandboxResult UnknownTalent => SandboxResult.Error(400, 1002102, "talent not exist");

    private SandboxResult List(Call call)
    {
        var talentId = call.Query(ApplicationRecords.Parent);
        if (talentId is not { Length: > 0 })
        {
            return SandboxResult.InvalidField("talent_id", talentId, "talent_id is required");
        }

        if (PageRequest.Read(call, MaximumPageSize, out var page) is { } refusal)
        {
            return refusal;
        }

        // By index, since a list may create its records on access.
        return records.Find(talentId) is { } applications
            ? SandboxResult.Success(page.ToData("items", applications.Count, call.Now, index => applications[index].ToRow()))
            : UnknownTalent;
    }
}
