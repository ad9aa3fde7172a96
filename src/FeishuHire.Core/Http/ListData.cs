using System.Collections.Generic;
using FeishuHire.Json;

namespace FeishuHire.Http;

/// <summary>The payload of a list operation: one page.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
internal sealed class ListData<TItem> : IEnvelope
    where TItem : class
{
    public List<TItem?>? Items { get; set; }

    public EnvelopeFlag? HasMore { get; set; }

    public string? PageToken { get; set; }
}
