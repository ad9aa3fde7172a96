using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Ordering;

namespace FeishuHire.Reading;

/// <summary>Reads the records of a command, one subject at a time or several with one request.</summary>
internal abstract class RecordReader
{
    /// <summary>The kind of the records.</summary>
    public abstract string Records { get; }

    /// <summary>Whether records can move to earlier pages of the list while it is read.</summary>
    public virtual bool ListMoves => false;

    /// <summary>How many subjects are read together.</summary>
    public virtual int BatchSize => 1;

    /// <summary>Reads the records of subjects, and adds them to the results in the order of the subjects.</summary>
    /// <param name="subjects">The subjects, at most <see cref="BatchSize"/>; the ids as they were given.</param>
    /// <param name="lane">Receives the results.</param>
    /// <param name="observer">Receives an event for each attempt at a request.</param>
    /// <param name="cancellationToken">Cancels the request in progress.</param>
    /// <exception cref="FeishuApiException">The command cannot continue.</exception>
    public abstract Task ReadAsync(
        IReadOnlyList<Subject> subjects, OrderedLanes<ReadEvent>.Lane lane, IRequestObserver observer, CancellationToken cancellationToken);
}
