using System.Collections.Generic;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>
/// Lists the talents that match a filter. If all pages are read, each talent that was in the list at the start is returned exactly once. In orders
/// in which talents move, those that moved in the meantime come last.
/// </summary>
/// <param name="sender">The session.</param>
/// <param name="filter">Which talents to list.</param>
/// <param name="options">Which pages to read.</param>
internal sealed class TalentListSource(IRequestSender sender, TalentFilter filter, ListOptions options) : PageSource
{
    public override string Records => nameof(Talent);

    public override bool ListMoves => filter.MovesToFront;

    public override IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken) =>
        new TalentListReader(new Pager(sender, observer), subject, filter, options).ReadAsync(cancellationToken);
}
