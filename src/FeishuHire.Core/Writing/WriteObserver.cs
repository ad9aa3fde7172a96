using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Writing;

/// <summary>Notes while a request may be writing a change: one that waits for its turn is not.</summary>
internal sealed class WriteObserver(RowLedger rows, RecordChange change, IRequestObserver observer) : IRequestObserver
{
    private bool _isSent;
    private bool _mayHaveHappened;

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The command ends, so it may not be sent.</exception>
    public void RequestSending(Operation operation)
    {
        if (!operation.ReadsOnly)
        {
            _isSent = rows.Send(change) ? true : throw new OperationCanceledException();
        }
    }

    /// <inheritdoc/>
    public ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken)
    {
        if (_isSent)
        {
            _isSent = false;
            _mayHaveHappened |= request.MayHaveHappened || request.ErrorId is null;
            if (!_mayHaveHappened)
            {
                rows.NotWritten(change);
            }
        }

        return observer.RequestCompletedAsync(request, cancellationToken);
    }
}
