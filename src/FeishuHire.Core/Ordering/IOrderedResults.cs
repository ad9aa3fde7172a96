using System;

namespace FeishuHire.Ordering;

/// <summary>What work in the background gives, one after the other, to the one thread that takes it.</summary>
/// <typeparam name="T">What it gives.</typeparam>
internal interface IOrderedResults<T> : IDisposable
{
    /// <summary>Whether everything that was asked for has been taken.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether as much was asked for as may be under way.</summary>
    bool IsFull { get; }

    /// <summary>
    /// Takes the next result, if it is there. That the caller comes back says that it is done with the former one and wants more:
    /// nothing further is fetched for a caller that does not.
    /// </summary>
    /// <exception cref="FeishuApiException">It is the turn of work that failed.</exception>
    bool TryTake(out T result);

    /// <summary>Waits until there may be something to take, but no longer than <paramref name="timeout"/>.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    void Wait(TimeSpan timeout);

    /// <summary>Cancels the work and waits for it to end.</summary>
    void Stop();
}
