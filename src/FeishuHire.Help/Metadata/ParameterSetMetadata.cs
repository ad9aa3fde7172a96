namespace FeishuHire.Help.Metadata;

/// <summary>The properties of a parameter in a parameter set, or in all of them if <see cref="Name"/> is <see langword="null"/>.</summary>
internal sealed record ParameterSetMetadata(
    string? Name, bool Mandatory = false, int? Position = null, bool FromPipeline = false, bool FromPipelineByPropertyName = false);
