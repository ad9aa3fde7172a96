using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>A page was read.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
/// <param name="TalentId">The talent whose list it is part of; <see langword="null"/> for the list of the talents themselves.</param>
/// <param name="Page">The page.</param>
internal sealed record PageRead<TItem>(string? TalentId, ListPage<TItem> Page) : ReadEvent;
