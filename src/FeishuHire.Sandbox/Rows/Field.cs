using System.Collections.Generic;

namespace FeishuHire.Sandbox.Rows;

/// <summary>What a member of a body may hold.</summary>
internal enum FieldType
{
    Text,

    /// <summary>A text of digits, as some calls take times.</summary>
    Digits,

    /// <summary>A whole number, sent as a number.</summary>
    Number,

    Texts,
    Rows,
}

/// <summary>A member of a body, as Feishu documents it.</summary>
internal sealed record Field(string Name, FieldType Type = FieldType.Text)
{
    public bool Required { get; init; }

    /// <summary>The number of values that a number may have, counted from 1; 0 for any number.</summary>
    public int Options { get; init; }

    /// <summary>The largest number of items of a list.</summary>
    public int MaximumCount { get; init; } = int.MaxValue;

    /// <summary>What each row of a list may have.</summary>
    public IReadOnlyList<Field> Members { get; init; } = [];
}
