using System.Collections.Generic;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire.Reading;

/// <summary>Reads lists: one for each subject, or the list of all records.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="sender">The session.</param>
/// <param name="endpoint">The operation.</param>
/// <param name="options">Which pages.</param>
internal sealed class ListSource<TRecord>(IRequestSender sender, ListEndpoint<TRecord> endpoint, ListOptions options) : PageSource
    where TRecord : class, IRecord
{
    /// <summary>What the list is limited to.</summary>
    public QueryString Filter { get; init; } = QueryString.Empty;

    /// <inheritdoc/>
    public override string Records => typeof(TRecord).Name;

    /// <inheritdoc/>
    public override IAsyncEnumerable<ListPage> ReadAsync(Subject subject, IRequestObserver observer, CancellationToken cancellationToken)
    {
        subject = subject.IsList ? subject : RecordIds.Read(subject);
        var query = endpoint.SubjectParameter is { } name ? Filter.Add(name, subject.Id) : Filter;
        var list = new ListQuery<TRecord>(endpoint, subject, query);
        return new Pager(sender, observer).ReadAsync(list, options, new RecordDeduplicator(), cancellationToken);
    }
}
