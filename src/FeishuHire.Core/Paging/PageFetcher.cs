using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Transport;

namespace FeishuHire.Paging;

/// <summary>Fetches one page of a list as Feishu sends it.</summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
/// <param name="pageToken">The page, or <see langword="null"/> for the first.</param>
/// <param name="number">The number of the page in this run, counted from 1.</param>
/// <param name="cancellationToken">Stops it.</param>
internal delegate Task<DataAnswer<ListData<TItem>>> PageFetcher<TItem>(string? pageToken, int number, CancellationToken cancellationToken)
    where TItem : class;
