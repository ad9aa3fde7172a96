using System;

namespace FeishuHire.Ordering;

/// <summary>The results of background work, in order, for one thread that takes them.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal interface IOrderedResults<T> : IDisposable
{
    /// <summary>Whether all results have been taken.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether no more work can be added for now.</summary>
    bool IsFull { get; }

    /// <summary>
    /// Takes the next result if there is one. The call also confirms that the previous result was processed: nothing more is fetched until the next
    /// call.
    /// </summary>
    /// <exception cref="FeishuApiException">The next result is a failure.</exception>
    bool TryTake(out T result);

    /// <summary>Waits until there may be a result, but no longer than <paramref name="timeout"/>.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    void Wait(TimeSpan timeout);

    /// <summary>Cancels the work and waits for it to end.</summary>
    void Stop();
}
