using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>Reads single records by their ids, as many with one request as fit on a page.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <param name="sender">The session.</param>
/// <param name="endpoint">The operation, which has an <see cref="ListEndpoint{TRecord}.IdListMember"/>.</param>
internal sealed class IdBatchReader<TRecord>(IRequestSender sender, ListEndpoint<TRecord> endpoint) : BatchReader
    where TRecord : class, IRecord
{
    public override string Records => typeof(TRecord).Name;

    public override int BatchSize => endpoint.Operation.PageSize ?? 1;

    protected override bool IgnoresOthers => true;

    protected override Subject Check(Subject subject) => RecordIds.Read(subject, tellsOnce: true);

    protected override string ValueOf(Subject subject) => subject.Id!;

    protected override string? ValueOf(IRecord record, Subject subject) => record.Id;

    protected override IAsyncEnumerable<ListPage> RequestAsync(
        IReadOnlyList<Subject> subjects, IRequestObserver observer, CancellationToken cancellationToken)
    {
        // A page holds all of them, but if Feishu says that there are more pages, a record that is not on the first is not missing.
        var list = endpoint.RecordsOf(subjects[0], [.. subjects.Select(ValueOf)]);
        return new Pager(sender, observer).ReadAsync(list, new ListOptions(All: true), new RecordDeduplicator(), cancellationToken);
    }

    protected override FeishuApiException Missing(Subject subject) => new(new Failure(FeishuErrorId.NotFound) { Subject = subject });
}
