using System;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>Creates records, at most one in 24 hours for a value of <c>external_id</c>.</summary>
/// <param name="kind">The kind of the records.</param>
/// <param name="options">The options of the tenant.</param>
/// <param name="ids">Generates the ids.</param>
/// <param name="refuseParent">Refuses a record whose parent does not exist.</param>
/// <param name="add">Stores a new record.</param>
internal sealed class RecordCreation(RecordKind kind, SandboxOptions options, RecordIds ids, Func<Row, SandboxResult?> refuseParent, Action<Row> add)
{
    private const string Key = "external_id";

    private readonly IdempotencyKeys _keys = new();

    public SandboxResult Create(Call call)
    {
        if ((BodyReader.Read(call.Request, [.. kind.Fields, new Field(Key)], out var sent) ?? refuseParent(sent)) is { } refusal)
        {
            return refusal;
        }

        var record = _keys.Create(
            sent.Text(Key),
            call.Now,
            () =>
            {
                var created = kind.ToRecord(ids.Next(), sent.With(Key, null));
                add(created);
                return created;
            },
            out var repeated);
        return repeated && options.RepeatedCreate is { } error ? SandboxResult.Refused(error) : kind.ToResult(record);
    }
}
