namespace FeishuHire;

/// <summary>A page of a talent's applications was read.</summary>
internal sealed record PageRead(string TalentId, ListPage<ExternalApplication> Page) : ReadEvent;
