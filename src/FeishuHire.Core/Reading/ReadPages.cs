using System.Collections.Generic;
using System.Threading;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire.Reading;

/// <summary>Reads the pages of one list, each only when it is asked for.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
/// <param name="talentId">The talent whose list it is; <see langword="null"/> for the list of the talents themselves.</param>
/// <param name="observer">Who watches the requests.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal delegate IAsyncEnumerable<ListPage<TItem>> ReadPages<TItem>(
    string? talentId, IRequestObserver observer, CancellationToken cancellationToken);
