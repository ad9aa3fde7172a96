using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Paging;
using FeishuHire.Talents;
using FeishuHire.Transport;

namespace FeishuHire.ExternalApplications;

/// <summary>Reads external applications, one talent at a time.</summary>
/// <param name="session">The session.</param>
/// <param name="observer">Who watches the requests.</param>
internal sealed class ExternalApplicationClient(FeishuHireSession session, IRequestObserver observer)
{
    /// <summary>The operation.</summary>
    internal static readonly Operation List = Catalogue.Get("v1/external_application/list");

    /// <summary>Reads the external applications of a talent, each once, page by page, each page only when it is asked for.</summary>
    /// <param name="talentId">The id of the talent.</param>
    /// <param name="options">Which pages.</param>
    /// <param name="cancellationToken">Stops the reading, down to the socket.</param>
    /// <exception cref="FeishuApiException">The list is not complete; it says where it stopped.</exception>
    public async IAsyncEnumerable<ListPage<ExternalApplication>> ReadAsync(
        string talentId, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        talentId = TalentIds.Read(talentId);
        var pages = Pager.ReadAsync(
            (pageToken, number, cancellation) => FetchAsync(talentId, options.PageSize, pageToken, number, cancellation),
            new RecordDeduplicator<ExternalApplication>(application => application.Id),
            options,
            cancellationToken);
        await foreach (var page in pages.OnFailure(failure => failure.For(talentId), cancellationToken))
        {
            yield return page;
        }
    }

    private async Task<DataAnswer<ListData<ExternalApplication>>> FetchAsync(
        string talentId, int pageSize, string? pageToken, int number, CancellationToken cancellationToken)
    {
        var query = new QueryString().Add("talent_id", talentId).Add("page_size", pageSize).Add("page_token", pageToken);
        var request = new ApiRequest<DataAnswer<ListData<ExternalApplication>>>(
            List, ExternalApplicationJsonContext.Default.DataAnswerListDataExternalApplication)
        {
            Query = query.ToString(),
            Page = number,
        };
        var answer = await session.SendAsync(request, observer, cancellationToken);
        RecentTalents.Of(session).Note(talentId);
        return answer;
    }
}
