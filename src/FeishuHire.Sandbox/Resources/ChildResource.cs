using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>The four operations of each kind of record that belongs to an external application.</summary>
internal sealed class ChildResource(RecordKind kind, ChildRecords records, RecordCreation creation, RecordChanges changes)
{
    private const int MaximumPageSize = 20;

    /// <summary>The scope for writing; with the suffix :readonly, the scope for reading.</summary>
    public string Scope { get; init; } = "hire:external_application";

    public string CreateLimit { get; init; } = "10/s";

    private string Path => $"{Operation.Root}/v1/{kind.Name}s";

    private string IdList => kind.Name + "_id_list";

    public Operation[] Operations =>
    [
        new("POST", Path, CreateLimit, Scope, creation.Create),
        new("PUT", $"{Path}/:{kind.IdParameter}", "10/s", Scope, changes.Update),
        new("DELETE", $"{Path}/:{kind.IdParameter}", "10/s", Scope, call => changes.Delete(call, null, _ => [])),
        new("POST", Path + "/batch_query", "10/s", $"{Scope} {Scope}:readonly", Query),
    ];

    /// <summary>If the body has ids, returns these records and ignores the rest; otherwise pages of all records of an application or of the tenant.</summary>
    private SandboxResult Query(Call call)
    {
        if (BodyReader.Read(call.Request, [new Field(IdList, FieldType.Texts) { MaximumCount = 20 }], out var body) is { } refusal)
        {
            return refusal;
        }

        if (body[IdList] is List<object> { Count: > 0 } ids)
        {
            return Page(new PageRequest(0, ids.Count), record => ids.Contains(record.Id), call.Now);
        }

        var application = call.Query(ChildRecords.Parent);
        return PageRequest.Read(call, MaximumPageSize, out var page)
            ?? Page(page, record => application is not { Length: > 0 } || record.Text(ChildRecords.Parent) == application, call.Now);
    }

    private SandboxResult Page(PageRequest page, Func<Row, bool> condition, DateTimeOffset now)
    {
        var found = records.Where(condition);
        return SandboxResult.Success(page.ToData("items", found.Count, now, index => found[index]));
    }
}
