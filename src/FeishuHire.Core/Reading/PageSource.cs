using System.Collections.Generic;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>Reads the records of a command, subject by subject.</summary>
internal abstract class PageSource
{
    /// <summary>The kind of the records.</summary>
    public abstract string Records { get; }

    /// <summary>Whether records can move to earlier pages of the list while it is read.</summary>
    public virtual bool ListMoves => false;

    /// <summary>Reads the records of a subject, page by page, each page only on demand.</summary>
    /// <param name="subject">The record, or the record that the list belongs to; the id as it was given.</param>
    /// <param name="observer">Receives an event for each attempt at a request.</param>
    /// <param name="cancellationToken">Stops the reading, down to the socket.</param>
    /// <exception cref="FeishuApiException">The records are not complete; the exception says where reading stopped.</exception>
    public abstract IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken);
}
