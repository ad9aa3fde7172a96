using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Ordering;
using FeishuHire.Transport;

namespace FeishuHire.Reading;

/// <summary>
/// Reads what there is of many talents, several at the same time, and gives what it read in the order of the talents.
/// </summary>
/// <typeparam name="TItem">The type of the records.</typeparam>
/// <remarks>
/// Until the service has given its first answer, and again while it fails, one talent is read at a time: what makes all requests fail alike
/// costs one request, and so does a pipeline that has enough after the first page.
/// </remarks>
internal sealed class PageReader<TItem>(ReadPages<TItem> read, int throttleLimit, CancellationToken stop) : IOrderedResults<ReadEvent>
{
    private readonly OrderedLanes<ReadEvent> _lanes = new(stop);
    private readonly OutageGuard _outage = new();

    /// <summary>Whether each request is one of the results.</summary>
    public bool TellsOfRequests { get; init; }

    /// <inheritdoc/>
    public bool IsEmpty => _lanes.IsEmpty;

    /// <inheritdoc/>
    public bool IsFull => _lanes.IsFull;

    /// <summary>Adds a talent to be read, or <see langword="null"/> for the list of the talents themselves.</summary>
    public void Add(string? talentId) => _lanes.Add((lane, cancellationToken) => ReadAsync(talentId, lane, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="FeishuApiException">It ends the command.</exception>
    public bool TryTake(out ReadEvent result)
    {
        _lanes.Width = _outage.IsAnswering ? throttleLimit : 1;
        if (!_lanes.TryTake(out result))
        {
            return false;
        }

        switch (result)
        {
            case PageRead<TItem>:
                _outage.Answered();
                break;
            case ReadCompleted:
                _outage.Completed();
                break;
            case ReadFailed failed when _outage.GiveUpAfter(failed.Exception) is { } talents:
                throw failed.Exception.GaveUpAfter(talents);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Wait(TimeSpan timeout) => _lanes.Wait(timeout);

    /// <inheritdoc/>
    public void Stop() => _lanes.Stop();

    /// <inheritdoc/>
    public void Dispose() => _lanes.Dispose();

    private async Task ReadAsync(string? talentId, Lane<ReadEvent> lane, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in read(talentId, TellsOfRequests ? Observer(lane) : NullRequestObserver.Instance, cancellationToken))
            {
                await lane.GiveAsync(new PageRead<TItem>(talentId, page), cancellationToken);
            }

            lane.Post(new ReadCompleted(talentId));
        }
        catch (FeishuApiException e) when (!e.EndsCommand)
        {
            lane.Post(new ReadFailed(e));
        }
    }

    private static LaneObserver<ReadEvent> Observer(Lane<ReadEvent> lane) => new(lane, request => new RequestCompleted(request));
}
