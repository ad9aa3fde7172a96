namespace FeishuHire;

/// <summary>What happens while talents are read.</summary>
internal abstract record ReadEvent;
