using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Json;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire;

/// <summary>Reads talents: those that fit a filter, or single ones.</summary>
/// <param name="session">The session.</param>
/// <param name="observer">Who watches the requests.</param>
public sealed class TalentClient(FeishuHireSession session, IRequestObserver observer)
{
    /// <summary>
    /// Lists the talents that fit a filter, each once, page by page, each page only when it is asked for. Where talents moved to the front while
    /// all pages were read, the front is read again at the end, until nobody new is on it.
    /// </summary>
    /// <param name="filter">Which talents.</param>
    /// <param name="options">Which pages.</param>
    /// <param name="cancellationToken">Stops the reading, down to the socket.</param>
    /// <exception cref="FeishuApiException">The list is not complete; it says where it stopped.</exception>
    public async IAsyncEnumerable<ListPage<Talent>> ReadAsync(
        TalentFilter filter, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var met = new RecordDeduplicator<Talent>(talent => talent.TalentId);
        await foreach (var page in PagesAsync(filter, options, met, cancellationToken))
        {
            yield return page;
        }

        // From the middle of the list nobody knows who stood before it.
        if (met.Total == met.Distinct || !filter.MovesToFront || !string.IsNullOrEmpty(options.PageToken))
        {
            yield break;
        }

        var again = new RecordDeduplicator<Talent>(talent => talent.TalentId, met);
        await foreach (var page in PagesAsync(filter, options, again, cancellationToken))
        {
            if (page.Items.Count == 0)
            {
                yield break;
            }

            yield return page;
        }
    }

    /// <summary>Gets a talent.</summary>
    /// <param name="talentId">The id of the talent.</param>
    /// <param name="cancellationToken">Stops it, down to the socket.</param>
    /// <exception cref="FeishuApiException">There is no such talent, or the request failed.</exception>
    public async Task<Talent> GetAsync(string talentId, CancellationToken cancellationToken)
    {
        TalentIds.Validate(talentId);
        var request = new ApiRequest<DataAnswer<Talent>>(HireApi.GetTalent, FeishuJsonContext.Default.DataAnswerTalent)
        {
            Path = HireApi.GetTalent.PathOf(talentId),
        };
        try
        {
            var talent = (await session.SendAsync(request, observer, cancellationToken)).Payload();

            // It was asked for by its id, so that is known even where the answer leaves it out.
            talent.IdInDetail ??= talentId;
            session.SeenTalents.Note(talentId);
            return talent;
        }
        catch (FeishuApiException e)
        {
            throw e.For(talentId);
        }
    }

    /// <summary>Gets a talent as the only page of a list.</summary>
    internal async IAsyncEnumerable<ListPage<Talent>> ReadOneAsync(
        string talentId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new ListPage<Talent>([await GetAsync(talentId, cancellationToken)], null);
    }

    private async IAsyncEnumerable<ListPage<Talent>> PagesAsync(
        TalentFilter filter,
        ListOptions options,
        RecordDeduplicator<Talent> deduplicator,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = Pager.ReadAsync<Talent>(
            (pageToken, number, cancellation) => FetchAsync(filter, options.PageSize, pageToken, number, cancellation),
            deduplicator,
            options,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var talent in page.Items)
            {
                session.SeenTalents.Note(talent.TalentId);
            }

            yield return page;
        }
    }

    private async Task<ListData<Talent>> FetchAsync(
        TalentFilter filter, int pageSize, string? pageToken, int number, CancellationToken cancellationToken)
    {
        // Without the option Feishu answers with an error where no talent fits.
        var query = filter.AddTo(new QueryString())
            .Add("page_size", pageSize)
            .Add("page_token", pageToken)
            .Add("query_option", "ignore_empty_error");
        var request = new ApiRequest<DataAnswer<ListData<Talent>>>(
            HireApi.ListTalents, FeishuJsonContext.Default.DataAnswerListDataTalent)
        {
            Query = query.ToString(),
            Page = number,
        };
        return (await session.SendAsync(request, observer, cancellationToken)).Payload();
    }
}
