namespace FeishuHire.Api;

/// <summary>A record of Feishu Hire. The name of its type is the kind of the record, by which texts and parameters for it are found.</summary>
internal interface IRecord
{
    /// <summary>The id; <see langword="null"/> if Feishu left it out.</summary>
    string? Id { get; }
}
