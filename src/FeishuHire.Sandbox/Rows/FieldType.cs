namespace FeishuHire.Sandbox.Rows;

/// <summary>The type of a member of a body.</summary>
internal enum FieldType
{
    Text,

    /// <summary>Text of digits: some calls take times in this form.</summary>
    Digits,

    /// <summary>A whole number, sent as a number.</summary>
    Number,

    Texts,
    Rows,
}
