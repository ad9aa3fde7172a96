namespace FeishuHire.Reading;

/// <summary>A list was read to the end that was asked for.</summary>
/// <param name="TalentId">The talent whose list it is; <see langword="null"/> for the list of the talents themselves.</param>
internal sealed record ReadCompleted(string? TalentId) : ReadEvent;
