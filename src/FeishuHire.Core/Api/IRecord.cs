namespace FeishuHire.Api;

/// <summary>A record of Feishu Hire. The name of its type is the kind of the record; texts and parameters are found by that kind.</summary>
internal interface IRecord
{
    /// <summary>The id; <see langword="null"/> if Feishu left it out.</summary>
    string? Id { get; }

    /// <summary>A name or a title for display; <see langword="null"/> if it has none.</summary>
    string? Label { get; }
}
