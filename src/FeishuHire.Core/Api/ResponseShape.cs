namespace FeishuHire.Api;

/// <summary>What an operation returns under <c>data</c>.</summary>
internal enum ResponseShape
{
    /// <summary>Nothing, or an empty object.</summary>
    Empty,

    /// <summary>A single value under a name, such as the id of what was created.</summary>
    Value,

    /// <summary>One object under a name.</summary>
    Object,

    /// <summary><c>data</c> itself is the object.</summary>
    Data,

    /// <summary>A complete array under a name.</summary>
    List,

    /// <summary>An array under a name, page by page.</summary>
    Pages,
}
