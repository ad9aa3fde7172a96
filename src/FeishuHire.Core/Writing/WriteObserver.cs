using System;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Writing;

/// <summary>Records in the tracker when a request may write a change, which it cannot while it waits for a permit.</summary>
internal sealed class WriteObserver(RowTracker rows, RecordChange change, IRequestObserver observer) : IRequestObserver
{
    private bool _isSent;
    private bool _mayHaveHappened;

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The command is ending, so the request must not be sent.</exception>
    public void RequestSending(Operation operation)
    {
        if (!operation.ReadsOnly)
        {
            _isSent = rows.Send(change) ? true : throw new OperationCanceledException();
        }
    }

    public void RequestCompleted(RequestEvent request)
    {
        if (_isSent)
        {
            _isSent = false;
            _mayHaveHappened |= request.MayHaveHappened || request.ErrorId is null;
            if (!_mayHaveHappened)
            {
                rows.MarkNotWritten(change);
            }
        }

        observer.RequestCompleted(request);
    }
}
