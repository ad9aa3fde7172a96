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
/// The external applications of talents as a run knows them: read once for each talent, and kept up to date with what the run writes.
/// </summary>
/// <param name="sender">The session.</param>
internal sealed class TalentApplications(IRequestSender sender)
{
    private readonly Dictionary<string, Task<IReadOnlyList<ExternalApplication>>> _known = [];

    /// <summary>The applications of a talent as the run knows them.</summary>
    /// <exception cref="FeishuApiException">They could not be read.</exception>
    public Task<IReadOnlyList<ExternalApplication>> OfAsync(string talentId, IRequestObserver observer, CancellationToken cancellationToken)
    {
        lock (_known)
        {
            // What failed because the service did may succeed for the next row.
            if (!_known.TryGetValue(talentId, out var records) || records.Exception?.GetBaseException() is FeishuApiException { IsOutage: true })
            {
                _known[talentId] = records = ReadAsync(talentId, observer, cancellationToken);
            }

            return records;
        }
    }

    /// <summary>The applications of a talent as they are now.</summary>
    /// <exception cref="FeishuApiException">They could not be read.</exception>
    public async Task<IReadOnlyList<ExternalApplication>> ReadAsync(string talentId, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var endpoint = ExternalApplicationEndpoints.List;
        var list = new ListQuery<ExternalApplication>(endpoint, Subject.Of<Talent>(talentId), QueryString.Empty.Add(endpoint.SubjectParameter!, talentId));
        var records = new List<ExternalApplication>();
        var pages = new Pager(sender, observer).ReadAsync(list, new ListOptions(All: true), new RecordDeduplicator(), cancellationToken);
        await foreach (var page in pages)
        {
            records.AddRange(page.Records.Cast<ExternalApplication>());
        }

        return records;
    }

    /// <summary>Notes an application as the run has written it.</summary>
    public void Put(string talentId, ExternalApplication record) => Change(talentId, records => [.. Without(records, record.Id), record]);

    /// <summary>Notes that the run has removed an application.</summary>
    public void Remove(string talentId, string? id) => Change(talentId, records => [.. Without(records, id)]);

    /// <summary>Forgets a talent, whose applications may be others than the run knows.</summary>
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
