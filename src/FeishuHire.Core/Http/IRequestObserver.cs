using System;
using FeishuHire.Api;

namespace FeishuHire.Http;

/// <summary>Receives an event for each attempt at a request.</summary>
internal interface IRequestObserver
{
    /// <summary>Called when an attempt at a request is about to be sent, after the wait for a permit.</summary>
    /// <exception cref="OperationCanceledException">The request must not be sent.</exception>
    void RequestSending(Operation operation);

    /// <summary>Called after each attempt at a request. Must not wait.</summary>
    /// <param name="request">The request and its result, without secrets and personal data.</param>
    void RequestCompleted(RequestEvent request);
}
