using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>A kind of record that can be written.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Fields">What a body may have, in the order in which answers have it.</param>
internal sealed record RecordKind(string Name, IReadOnlyList<Field> Fields)
{
    /// <summary>The fields of an update.</summary>
    public IReadOnlyList<Field> UpdateFields { get; init; } = Fields;

    /// <summary>Makes of what was sent what is kept.</summary>
    public Func<Row, Row> Complete { get; init; } = sent => sent;

    /// <summary>The parameter of a path that has the id.</summary>
    public string IdParameter => Name + "_id";

    public Row ToRecord(string id, Row sent) => Row.WithId(id, Complete(sent));

    public SandboxAnswer ToAnswer(Row record) => SandboxAnswer.Success(new Row { { Name, record } });
}
