using FeishuHire.Api;
using FeishuHire.Writing;

namespace FeishuHire.Calls;

/// <summary>The subject of any call: the record with the last id in the path; without an id, the call itself.</summary>
/// <param name="Kind">The kind of the record, if the module has a name for it; otherwise <c>JsonRecord</c>.</param>
/// <param name="Id">The id; <see langword="null"/> if the subject is the call.</param>
/// <param name="Path">The path of the request.</param>
/// <param name="Row">The row of the input, the target of its error.</param>
internal sealed record CallSubject(string Kind, string? Id, string Path, InputRow Row) : Subject(Kind, Id)
{
    /// <summary>Why the request cannot be sent; <see langword="null"/> if it can.</summary>
    public FeishuApiException? Invalid { get; init; }

    public override bool HasCmdlet => false;
}
