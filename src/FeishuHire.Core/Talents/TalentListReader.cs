using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Paging;

namespace FeishuHire.Talents;

/// <summary>
/// Reads a list whose talents may move while it is read, and returns each talent that was in the list at the start exactly once.
/// </summary>
/// <remarks>
/// Page tokens are offsets. In the order <see cref="TalentSortBy.Added"/> a talent only moves toward later pages, so one reading finds all. In the
/// other orders a talent can move from a later page to one that was already read. It then pushes a talent that was read to the next page, where that
/// talent is returned again. So at the end of the list as many talents are missing as were returned twice, and the list is read from the front until
/// they are found. Deletions make this count wrong, and Feishu does not report them.
/// </remarks>
internal sealed class TalentListReader(Pager pager, Subject subject, TalentFilter filter, ListOptions options)
{
    /// <summary>
    /// After how many pages without a missing talent each further reading of the front ends. A talent that moves again while the front is read is on
    /// the first pages of the next reading. After the last reading it costs less to read the list in the order in which talents do not move.
    /// </summary>
    private static readonly int[] PagesWithoutNewLimits = [4, 16, 64];

    private readonly RecordDeduplicator _seen = new();
    private int _returned;

    // The length of the list when it was last read to its end, and where its last page started.
    private int _length;
    private int _lastPageStart;
    private string? _lastPageToken;

    // As of that reading. Talents that were added and returned since cannot be distinguished from the missing ones.
    private int _missingAtMost;

    private int Missing => _length - _seen.Distinct;

    /// <summary>Reads the pages that the options ask for, each only on demand.</summary>
    /// <exception cref="FeishuApiException">The list is not complete; the exception says where it stopped and whether to resume there.</exception>
    public async IAsyncEnumerable<ListPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = ReadToEndAsync(_seen, options, 0, cancellationToken)
            .OnFailure(failure => filter.SortBy == TalentSortBy.Added ? failure : failure.InMovingList(), cancellationToken);
        await foreach (var page in first)
        {
            _returned += page.Records.Count;
            yield return page;
        }

        _missingAtMost = Missing;

        // A reading that starts in the middle cannot know which talents came before.
        if (filter.SortBy == TalentSortBy.Added || !options.All || !string.IsNullOrEmpty(options.PageToken))
        {
            yield break;
        }

        await foreach (var page in ReadMissingAsync(cancellationToken).OnFailure(failure => failure.AfterEnd(_missingAtMost, _returned), cancellationToken))
        {
            _returned += page.Records.Count;
            yield return page;
        }
    }

    private async IAsyncEnumerable<ListPage> ReadMissingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (filter.MovesToFront)
        {
            foreach (var limit in PagesWithoutNewLimits)
            {
                await foreach (var page in ReadFrontAsync(limit, cancellationToken))
                {
                    yield return page;
                }
            }
        }

        if (Missing > 0)
        {
            await foreach (var page in PagesAsync(TalentSortBy.Added, NewPass(), new ListOptions(All: true, options.PageSize), cancellationToken))
            {
                yield return page;
            }
        }
    }

    private async IAsyncEnumerable<ListPage> ReadFrontAsync(int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Missing <= 0)
        {
            yield break;
        }

        var counted = false;
        var pagesWithoutNew = 0;
        await foreach (var page in PagesAsync(filter.SortBy, NewPass(), new ListOptions(All: true, options.PageSize), cancellationToken))
        {
            yield return page;
            if (!counted)
            {
                // Talents that were added since the end was read may be on this page, and must not count as missing ones.
                counted = true;
                await foreach (var last in ReadLastPageAsync(cancellationToken))
                {
                    yield return last;
                }

                _missingAtMost = Missing;
            }

            pagesWithoutNew = page.Records.Count > 0 ? 0 : pagesWithoutNew + 1;
            if (Missing <= 0 || pagesWithoutNew == limit)
            {
                yield break;
            }
        }
    }

    private IAsyncEnumerable<ListPage> ReadLastPageAsync(CancellationToken cancellationToken) =>
        ReadToEndAsync(NewPass(), new ListOptions(All: true, options.PageSize, _lastPageToken), _lastPageStart, cancellationToken);

    private async IAsyncEnumerable<ListPage> ReadToEndAsync(
        RecordDeduplicator deduplicator,
        ListOptions part,
        int start,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync(filter.SortBy, deduplicator, part, cancellationToken))
        {
            _length = start + deduplicator.Total;
            if (page.NextPageToken is { } next)
            {
                (_lastPageStart, _lastPageToken) = (_length, next);
            }

            yield return page;
        }
    }

    private IAsyncEnumerable<ListPage> PagesAsync(
        TalentSortBy sortBy, RecordDeduplicator deduplicator, ListOptions part, CancellationToken cancellationToken) =>
        pager.ReadAsync(
            TalentEndpoints.List.ListOf(subject) with { Query = (filter with { SortBy = sortBy }).Query() }, part, deduplicator, cancellationToken);

    private RecordDeduplicator NewPass() => new(_seen);
}
