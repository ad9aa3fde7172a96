namespace FeishuHire.Reading;

/// <summary>What happens while lists are read.</summary>
internal abstract record ReadEvent;
