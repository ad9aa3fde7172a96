using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire.Talents;

/// <summary>Reads talents: those that fit a filter, or single ones.</summary>
/// <param name="session">The session.</param>
/// <param name="observer">Who watches the requests.</param>
internal sealed class TalentClient(FeishuHireSession session, IRequestObserver observer)
{
    /// <summary>Lists talents.</summary>
    internal static readonly Operation List = Catalogue.Get("v1/talent/list");

    /// <summary>Gets one talent.</summary>
    internal static readonly Operation Get = Catalogue.Get("v2/talent/get");

    /// <summary>
    /// Lists the talents that fit a filter, page by page, each page only when it is asked for. With all pages everybody comes who was in the list when
    /// the reading began, and nobody comes twice. In orders in which talents move, those who moved meanwhile come at the end.
    /// </summary>
    /// <param name="filter">Which talents.</param>
    /// <param name="options">Which pages.</param>
    /// <param name="cancellationToken">Stops the reading, down to the socket.</param>
    /// <exception cref="FeishuApiException">The list is not complete; it says where it stopped.</exception>
    public IAsyncEnumerable<ListPage<Talent>> ReadAsync(TalentFilter filter, ListOptions options, CancellationToken cancellationToken) =>
        new TalentListReader(
            filter,
            options,
            (sortBy, pageToken, number, cancellation) =>
                FetchAsync(filter with { SortBy = sortBy }, options.PageSize, pageToken, number, cancellation))
            .ReadAsync(cancellationToken);

    /// <summary>Gets a talent.</summary>
    /// <param name="talentId">The id of the talent.</param>
    /// <param name="cancellationToken">Stops it, down to the socket.</param>
    /// <exception cref="FeishuApiException">There is no such talent, or the request failed.</exception>
    public async Task<Talent> GetAsync(string talentId, CancellationToken cancellationToken) =>
        (await FetchOneAsync(talentId, cancellationToken)).Payload();

    /// <summary>Gets a talent as the only page of a list.</summary>
    internal async IAsyncEnumerable<ListPage<Talent>> ReadOneAsync(
        string talentId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await FetchOneAsync(talentId, cancellationToken);
        yield return new ListPage<Talent>([answer.Payload()], null) { UnreadableFields = [.. answer.Unreadable.Select(value => value.Field)] };
    }

    private async Task<DataAnswer<Talent>> FetchOneAsync(string talentId, CancellationToken cancellationToken)
    {
        talentId = TalentIds.Read(talentId);
        var request = new ApiRequest<DataAnswer<Talent>>(Get, TalentJsonContext.Default.DataAnswerTalent)
        {
            Path = Get.PathOf(talentId),
        };
        try
        {
            var answer = await session.SendAsync(request, observer, cancellationToken);

            // It was asked for by its id, so that is known even where the answer leaves it out.
            answer.Payload().IdInDetail ??= talentId;
            RecentTalents.Of(session).Note(talentId);
            return answer;
        }
        catch (FeishuApiException e)
        {
            throw e.For(talentId);
        }
    }

    private async Task<DataAnswer<ListData<Talent>>> FetchAsync(
        TalentFilter filter, int pageSize, string? pageToken, int number, CancellationToken cancellationToken)
    {
        // Without the option Feishu answers with an error where no talent fits.
        var query = filter.AddTo(new QueryString())
            .Add("page_size", pageSize)
            .Add("page_token", pageToken)
            .Add("query_option", "ignore_empty_error");
        var request = new ApiRequest<DataAnswer<ListData<Talent>>>(
            List, TalentJsonContext.Default.DataAnswerListDataTalent)
        {
            Query = query.ToString(),
            Page = number,
        };
        var answer = await session.SendAsync(request, observer, cancellationToken);
        var recent = RecentTalents.Of(session);
        foreach (var talent in answer.Data?.Items ?? [])
        {
            recent.Note(talent?.TalentId);
        }

        return answer;
    }
}
