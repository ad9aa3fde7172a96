using System.Collections.Generic;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>Reads lists: one for each subject, or the list of all records.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="sender">The session.</param>
/// <param name="endpoint">The operation.</param>
/// <param name="options">Which pages to read.</param>
internal sealed class ListSource<TRecord>(IRequestSender sender, ListEndpoint<TRecord> endpoint, ListOptions options) : PageSource
    where TRecord : class, IRecord
{
    /// <summary>The range of update times to which the list is limited.</summary>
    public UpdatedRange Updated { get; init; } = new(null, null);

    public override string Records => typeof(TRecord).Name;

    public override IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken)
    {
        subject = subject.IsList ? subject : RecordIds.Read(subject, tellsOnce: true);
        var list = endpoint.ListOf(subject);
        list = list with { Query = Updated.AddTo(list.Query) };
        return new Pager(sender, observer).ReadAsync(list, options, new RecordDeduplicator(), cancellationToken);
    }
}
