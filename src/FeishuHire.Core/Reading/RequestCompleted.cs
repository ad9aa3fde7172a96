using FeishuHire.Transport;

namespace FeishuHire.Reading;

/// <summary>A request came to its end, well or badly.</summary>
internal sealed record RequestCompleted(RequestEvent Request) : ReadEvent;
