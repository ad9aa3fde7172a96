using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Ordering;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>Reads the records of a command, subject by subject.</summary>
internal abstract class PageSource : RecordReader
{
    /// <summary>Reads the records of a subject, page by page, each page only on demand.</summary>
    /// <param name="subject">The record, or the record that the list belongs to; the id as it was given.</param>
    /// <param name="observer">Receives an event for each attempt at a request.</param>
    /// <param name="cancellationToken">Cancels the request in progress.</param>
    /// <exception cref="FeishuApiException">The records are not complete; the exception says where reading stopped.</exception>
    public abstract IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken);

    public sealed override async Task ReadAsync(
        IReadOnlyList<Subject> subjects, OrderedLanes<ReadEvent>.Lane lane, IRequestObserver observer, CancellationToken cancellationToken)
    {
        foreach (var subject in subjects)
        {
            try
            {
                await foreach (var page in ReadAsync(subject, observer, cancellationToken))
                {
                    await lane.PostPageAsync(new ReadEvent.PageRead(subject, page), cancellationToken);
                }

                lane.Post(new ReadEvent.Completed(subject));
            }
            catch (FeishuApiException e) when (!e.EndsCommand)
            {
                lane.Post(new ReadEvent.Failed(e));
            }
        }
    }
}
