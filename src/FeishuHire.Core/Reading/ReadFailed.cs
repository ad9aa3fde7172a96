namespace FeishuHire.Reading;

/// <summary>A list is not complete; those of other talents are read all the same.</summary>
internal sealed record ReadFailed(FeishuApiException Exception) : ReadEvent;
