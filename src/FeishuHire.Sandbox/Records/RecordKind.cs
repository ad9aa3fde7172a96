using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>A kind of record that can be written.</summary>
/// <param name="Name">Its name in responses.</param>
/// <param name="Fields">The fields of a body, in the order of the response.</param>
internal sealed record RecordKind(string Name, IReadOnlyList<Field> Fields)
{
    public IReadOnlyList<Field> UpdateFields { get; init; } = Fields;

    /// <summary>Converts the sent record to the one that is stored.</summary>
    public Func<Row, Row> Complete { get; init; } = sent => sent;

    /// <summary>The name of the path parameter with the id.</summary>
    public string IdParameter => Name + "_id";

    public Row ToRecord(string id, Row sent) => Row.WithId(id, Complete(sent));

    public SandboxResult ToResult(Row record) => SandboxResult.Success(new Row { { Name, record } });
}
