using FeishuHire.Api;
using FeishuHire.Writing;

namespace FeishuHire.Calls;

/// <summary>What a request of any call is about: the record of the last id in its path, or, without an id, what the call itself is about.</summary>
/// <param name="Kind">The kind of the record, if the module has a name for it; otherwise that of any record.</param>
/// <param name="Id">The id.</param>
/// <param name="Path">The path of the request.</param>
/// <param name="Row">The row of the input, the target of its error.</param>
internal sealed record CallSubject(string Kind, string? Id, string Path, InputRow Row) : Subject(Kind, Id)
{
    /// <summary>Why the request cannot be sent.</summary>
    public FeishuApiException? Invalid { get; init; }

    /// <inheritdoc/>
    public override bool HasCmdlet => false;
}
