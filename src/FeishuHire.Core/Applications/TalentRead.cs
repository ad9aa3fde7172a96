namespace FeishuHire;

/// <summary>A talent was read to the end that was asked for.</summary>
internal sealed record TalentRead(string TalentId) : ReadEvent;
