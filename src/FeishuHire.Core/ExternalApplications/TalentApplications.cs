using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.ExternalApplications;

/// <summary>
/// Caches the external applications of the talents of a run: reads them once for each talent, and applies the writes of the run.
/// </summary>
internal sealed class TalentApplications(IRequestSender sender)
{
    private readonly Dictionary<string, Task<IReadOnlyList<ExternalApplication>>> _known = [];

    /// <summary>The cached applications of a talent.</summary>
    /// <exception cref="FeishuApiException">They could not be read.</exception>
    public Task<IReadOnlyList<ExternalApplication>> OfAsync(string talentId, IRequestObserver observer, CancellationToken cancellationToken)
    {
        lock (_known)
        {
            // A temporary failure of the service is not cached.
            if (!_known.TryGetValue(talentId, out var records) || records.Exception?.GetBaseException() is FeishuApiException { IsOutage: true })
            {
                _known[talentId] = records = ReadAsync(talentId, observer, cancellationToken);
            }

            return records;
        }
    }

    /// <summary>The current applications of a talent, read again.</summary>
    /// <exception cref="FeishuApiException">They could not be read.</exception>
    public async Task<IReadOnlyList<ExternalApplication>> ReadAsync(string talentId, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var list = ExternalApplicationEndpoints.List.ListOf(Subject.Of<Talent>(talentId));
        var records = new List<ExternalApplication>();
        var pages = new Pager(sender, observer).ReadAsync(list, new ListOptions(All: true), new RecordDeduplicator(), cancellationToken);
        await foreach (var page in pages)
        {
            records.AddRange(page.Records.Cast<ExternalApplication>());
        }

        return records;
    }

    /// <summary>Records an application that the run has written.</summary>
    public void Put(string talentId, ExternalApplication record) => Change(talentId, records => [.. Without(records, record.Id), record]);

    /// <summary>Removes a talent from the cache, since its applications may have changed.</summary>
    public void Forget(string talentId)
    {
        lock (_known)
        {
            _known.Remove(talentId);
        }
    }

    private static IEnumerable<ExternalApplication> Without(IReadOnlyList<ExternalApplication> records, string? id) => records.Where(record => record.Id != id);

    private void Change(string talentId, Func<IReadOnlyList<ExternalApplication>, IReadOnlyList<ExternalApplication>> change)
    {
        lock (_known)
        {
            if (_known.TryGetValue(talentId, out var records))
            {
                _known[talentId] = AfterAsync(records, change);
            }
        }
    }

    private static async Task<IReadOnlyList<ExternalApplication>> AfterAsync(
        Task<IReadOnlyList<ExternalApplication>> records, Func<IReadOnlyList<ExternalApplication>, IReadOnlyList<ExternalApplication>> change) =>
        change(await records);
}
