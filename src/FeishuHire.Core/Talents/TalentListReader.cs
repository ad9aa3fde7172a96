using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Paging;

namespace FeishuHire.Talents;

/// <summary>
/// Reads a list of talents that moves while it is read: everybody who was in it when the reading began comes, and nobody comes twice.
/// </summary>
/// <remarks>
/// Page tokens are offsets. In the order <see cref="TalentSortBy.Added"/> a talent only moves away from the beginning, towards the pages that are
/// still to come, so one reading finds all. In the other orders a talent can move from there to the pages that were read. It then pushes one that was
/// read over the edge of a page, where that one comes again. So at the end of the list as many talents are missing as came again, and the list is read
/// from the front until they are found. Deletions break this count, and nothing tells of them.
/// </remarks>
internal sealed class TalentListReader(Pager pager, Subject subject, TalentFilter filter, ListOptions options)
{
    /// <summary>
    /// After how many pages without a missing talent each further reading of the front ends. One that moves again while the front is read is on the
    /// first pages of the next reading. After the last of them it costs less to read all in the order in which nobody is missed.
    /// </summary>
    private static readonly int[] FrontPagesWithoutNew = [4, 16, 64];

    private readonly RecordDeduplicator _met = new();
    private int _given;

    // The length of the list when it was last read to its end, and where its last page began then.
    private int _length;
    private int _lastPageStart;
    private string? _lastPageToken;

    // As of that reading. Since then those who were added may have come too, and cannot be told from those who were missing.
    private int _missingAtMost;

    private int Missing => _length - _met.Distinct;

    /// <summary>Reads the pages that the options ask for, each only when it is asked for.</summary>
    /// <exception cref="FeishuApiException">The list is not complete; it says where it stopped, and whether it is of use to go on there.</exception>
    public async IAsyncEnumerable<ListPage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = ReadToEndAsync(_met, options, 0, cancellationToken)
            .OnFailure(failure => filter.SortBy == TalentSortBy.Added ? failure : failure.InMovingList(), cancellationToken);
        await foreach (var page in first)
        {
            _given += page.Records.Count;
            yield return page;
        }

        _missingAtMost = Missing;

        // From the middle of the list it cannot be known who stood before it.
        if (filter.SortBy == TalentSortBy.Added || !options.All || !string.IsNullOrEmpty(options.PageToken))
        {
            yield break;
        }

        await foreach (var page in ReadMissingAsync(cancellationToken).OnFailure(failure => failure.AfterEnd(_missingAtMost, _given), cancellationToken))
        {
            _given += page.Records.Count;
            yield return page;
        }
    }

    private async IAsyncEnumerable<ListPage> ReadMissingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (filter.MovesToFront)
        {
            foreach (var pagesWithoutNew in FrontPagesWithoutNew)
            {
                await foreach (var page in ReadFrontAsync(pagesWithoutNew, cancellationToken))
                {
                    yield return page;
                }
            }
        }

        if (Missing > 0)
        {
            await foreach (var page in PagesAsync(TalentSortBy.Added, Again(), new ListOptions(All: true, options.PageSize), cancellationToken))
            {
                yield return page;
            }
        }
    }

    private async IAsyncEnumerable<ListPage> ReadFrontAsync(int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Missing <= 0)
        {
            yield break;
        }

        var counted = false;
        var pagesWithoutNew = 0;
        await foreach (var page in PagesAsync(filter.SortBy, Again(), new ListOptions(All: true, options.PageSize), cancellationToken))
        {
            yield return page;
            if (!counted)
            {
                // Whoever was added since the end was read may be on this page and must not be taken for one of those that are missing.
                counted = true;
                await foreach (var last in ReadLastPageAsync(cancellationToken))
                {
                    yield return last;
                }

                _missingAtMost = Missing;
            }

            pagesWithoutNew = page.Records.Count > 0 ? 0 : pagesWithoutNew + 1;
            if (Missing <= 0 || pagesWithoutNew == most)
            {
                yield break;
            }
        }
    }

    private IAsyncEnumerable<ListPage> ReadLastPageAsync(CancellationToken cancellationToken) =>
        ReadToEndAsync(Again(), new ListOptions(All: true, options.PageSize, _lastPageToken), _lastPageStart, cancellationToken);

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
            new ListQuery<Talent>(TalentEndpoints.List, subject, (filter with { SortBy = sortBy }).Query()), part, deduplicator, cancellationToken);

    private RecordDeduplicator Again() => new(_met);
}
