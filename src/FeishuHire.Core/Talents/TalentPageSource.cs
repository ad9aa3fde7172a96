using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Transport;

namespace FeishuHire.Talents;

/// <summary>Fetches one page of the talents in an order.</summary>
/// <param name="sortBy">The order.</param>
/// <param name="pageToken">The page, or <see langword="null"/> for the first.</param>
/// <param name="number">The number of the page in this reading, counted from 1.</param>
/// <param name="cancellationToken">Stops it.</param>
internal delegate Task<DataAnswer<ListData<Talent>>> TalentPageSource(
    TalentSortBy sortBy, string? pageToken, int number, CancellationToken cancellationToken);
