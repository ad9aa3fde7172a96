using System;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>Updates and removes records. An update replaces the whole record: values that it omits are lost.</summary>
internal sealed class RecordChanges(RecordKind kind, SandboxOptions options, IRecords records)
{
    public SandboxResult Update(Call call)
    {
        if (BodyReader.Read(call.Request, kind.UpdateFields, out var sent) is { } refusal)
        {
            return refusal;
        }

        var record = kind.ToRecord(call.Parameters[kind.IdParameter], sent);
        return records.Replace(record) ? kind.ToResult(record) : SandboxResult.Refused(options.MissingRecord);
    }

    /// <summary>Removes a record; <paramref name="toData"/> converts it to the <c>data</c> of the response.</summary>
    public SandboxResult Delete(Call call, string? parentId, Func<Row, Row> toData) =>
        records.Remove(call.Parameters[kind.IdParameter], parentId) is { } removed
            ? SandboxResult.Success(toData(removed))
            : SandboxResult.Refused(options.MissingRecord);
}
