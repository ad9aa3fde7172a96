namespace FeishuHire.Api;

/// <summary>What a request is about: a record of some kind, or the list of all records of that kind.</summary>
/// <param name="Kind">The name of the record's type, such as <c>Talent</c>.</param>
/// <param name="Id">The id of the record; <see langword="null"/> for the list.</param>
internal record Subject(string Kind, string? Id)
{
    /// <summary>Whether it is the list of all records.</summary>
    public virtual bool IsList => Id is null;

    /// <summary>The target of an error about it.</summary>
    public virtual object? Target => Id;

    /// <summary>Whether the module has a cmdlet that reads the lists of this subject, named after the kind of their records.</summary>
    public virtual bool HasCmdlet => true;

    /// <summary>The subject of a request about one record.</summary>
    public static Subject Of<TRecord>(string id)
        where TRecord : IRecord => new(typeof(TRecord).Name, id);

    /// <summary>The subject of a request for the list of all records of a kind.</summary>
    public static Subject ListOf<TRecord>()
        where TRecord : IRecord => new(typeof(TRecord).Name, null);
}
