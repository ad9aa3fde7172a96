namespace FeishuHire.Transport;

/// <summary>The answer of every call but the one for a token: the payload is in <c>data</c>.</summary>
/// <typeparam name="TData">The type of the payload.</typeparam>
internal sealed class DataAnswer<TData> : Answer
    where TData : class
{
    public TData? Data { get; set; }
}
