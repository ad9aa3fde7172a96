using System.Collections.Generic;

namespace FeishuHire.Sandbox.Rows;

/// <summary>A member of a body, as Feishu documents it.</summary>
internal sealed record Field(string Name, FieldType Type = FieldType.Text)
{
    public bool Required { get; init; }

    /// <summary>The largest number of an enum whose values are counted from 1; 0 if any number is allowed.</summary>
    public int Options { get; init; }

    /// <summary>The largest number of items in a list.</summary>
    public int MaximumCount { get; init; } = int.MaxValue;

    /// <summary>The members of each object in a list.</summary>
    public IReadOnlyList<Field> Members { get; init; } = [];
}
