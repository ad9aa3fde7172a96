using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Json;

namespace FeishuHire.Paging;

/// <summary>
/// Reads the pages of a list to its end, or to an error that says where it stopped. Never loops, and never stops early without an error.
/// </summary>
/// <param name="sender">The session.</param>
/// <param name="observer">Receives an event for each attempt at a request.</param>
internal sealed class Pager(IRequestSender sender, IRequestObserver observer)
{
    /// <summary>
    /// How many pages in a row may have no new record. A few empty pages have been observed, and more if many records were added since the previous
    /// page. This limit is a hundredth of the smallest monthly quota.
    /// </summary>
    public const int MaximumPagesWithoutNew = 100;

    /// <summary>Reads pages, each only on demand, and returns each record once.</summary>
    /// <exception cref="FeishuApiException">A page failed, or the list cannot be continued or has no end; the exception says where.</exception>
    public async IAsyncEnumerable<ListPage> ReadAsync<TRecord>(
        ListQuery<TRecord> list,
        ListOptions options,
        RecordDeduplicator deduplicator,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRecord : class, IRecord
    {
        using var used = new UsedPageTokens();
        var pageToken = string.IsNullOrEmpty(options.PageToken) ? null : options.PageToken;
        if (pageToken is not null)
        {
            used.Add(pageToken);
        }

        list = list with { Query = list.Query.Add("page_size", options.PageSize ?? list.Operation.PageSize) };
        var returned = 0;
        var pagesWithoutNew = 0;
        for (var number = 1; ; number++)
        {
            var response = await FetchAsync(list, list.Page(pageToken, number), pageToken, returned, cancellationToken);
            var data = response.Payload();
            var next = HasMore(data) ? data.PageToken : null;

            // Checked before the records are returned, so that resuming from this page yields exactly the remainder.
            if (HasMore(data) && (string.IsNullOrEmpty(next) || !used.Add(next!)))
            {
                var reason = string.IsNullOrEmpty(next) ? Messages.PageTokenMissing : Messages.PageTokenRepeated;
                throw Failed(new FeishuApiException(FeishuErrorId.PagingFailed, reason), list, pageToken, returned);
            }

            var distinct = deduplicator.Distinct;
            var page = NewRecords(data, response.Unreadable, deduplicator, next);
            pagesWithoutNew = deduplicator.Distinct > distinct ? 0 : pagesWithoutNew + 1;
            if (pagesWithoutNew == MaximumPagesWithoutNew && next is not null && options.All)
            {
                var reason = string.Format(CultureInfo.CurrentCulture, Messages.PagesWithoutNew, pagesWithoutNew);
                throw Failed(new FeishuApiException(FeishuErrorId.PagingFailed, reason), list, pageToken, returned);
            }

            yield return page;
            if (next is null || !options.All)
            {
                yield break;
            }

            returned += page.Records.Count;
            pageToken = next;
        }
    }

    // has_more decides. If it is missing, a token means more records: continuing costs a request, stopping could lose records.
    private static bool HasMore<TRecord>(ListData<TRecord> data)
        where TRecord : class => data.HasMore?.Value ?? !string.IsNullOrEmpty(data.PageToken);

    // Removes null items and duplicates in place: a copy of each page would cost as much as reading it.
    private static ListPage NewRecords<TRecord>(
        ListData<TRecord> data, IReadOnlyList<UnreadableValue> unreadable, RecordDeduplicator deduplicator, string? next)
        where TRecord : class, IRecord
    {
        if (data.Items is not { } items)
        {
            return new ListPage([], next);
        }

        var fields = new List<string>();
        var fieldsOf = unreadable.ToLookup(value => value.Record, value => value.Field);
        var record = 0;
        items.RemoveAll(item =>
        {
            var isNew = item is not null && deduplicator.IsNew(item);
            fields.AddRange(isNew ? fieldsOf[record] : []);
            if (item is IUpdatableRecord updatable && fieldsOf.Contains(record))
            {
                updatable.Unreadable = [.. fieldsOf[record]];
            }

            record++;
            return !isNew;
        });
        return new ListPage(items!, next) { UnreadableFields = fields };
    }

    // Returns a response that has a payload.
    private async Task<DataResponse<ListData<TRecord>>> FetchAsync<TRecord>(
        ListQuery<TRecord> list,
        ApiRequest<DataResponse<ListData<TRecord>>> page,
        string? pageToken,
        int returned,
        CancellationToken cancellationToken)
        where TRecord : class, IRecord
    {
        try
        {
            var response = await sender.SendAsync(page, observer, cancellationToken);
            _ = response.Payload();
            return response;
        }
        catch (FeishuApiException e)
        {
            throw Failed(e, list, pageToken, returned);
        }
    }

    private static FeishuApiException Failed<TRecord>(FeishuApiException failure, ListQuery<TRecord> list, string? pageToken, int returned)
        where TRecord : class, IRecord => failure.For(list.Subject).At(typeof(TRecord).Name, pageToken, returned);
}
