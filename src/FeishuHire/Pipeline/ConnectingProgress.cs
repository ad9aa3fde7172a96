using System;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Pipeline;

/// <summary>The progress of a connection that takes longer than two seconds: to where, and why it is tried again.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="endpoint">The endpoint.</param>
internal sealed class ConnectingProgress(Cmdlet cmdlet, Uri endpoint) : RunProgress(cmdlet, session: null)
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private int _attempts;
    private FeishuErrorId? _errorId;

    /// <inheritdoc/>
    protected override bool IsWorthShowing => Elapsed >= Delay;

    /// <inheritdoc/>
    protected override string Activity => Format(Messages.ConnectingActivity, endpoint);

    /// <inheritdoc/>
    protected override string Status => _errorId is { } errorId
        ? Format(Messages.ConnectingAgain, _attempts + 1, FailureText.WhatHappened(new Failure(errorId)))
        : Format(Messages.ConnectingAttempt, _attempts + 1);

    /// <summary>Records an attempt at the request for a token.</summary>
    public void Attempted(RequestEvent request) => (_attempts, _errorId) = (request.Attempt, request.ErrorId);
}
