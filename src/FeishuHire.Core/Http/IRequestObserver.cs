using System;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>Receives an event for each attempt at a request.</summary>
internal interface IRequestObserver
{
    /// <summary>Is called when an attempt at a request of the caller is sent, after the wait for its turn.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="OperationCanceledException">It is not to be sent.</exception>
    void RequestSending(Operation operation);

    /// <summary>Is called after each attempt at a request.</summary>
    /// <param name="request">The request and its result, without secrets and personal data.</param>
    /// <param name="cancellationToken">Ends the wait for a slow observer.</param>
    ValueTask RequestCompletedAsync(RequestEvent request, CancellationToken cancellationToken);
}
