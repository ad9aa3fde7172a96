using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Ordering;
using FeishuHire.Pipeline;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet of the module: background work, and errors with an id and a recommended action.</summary>
public abstract class FeishuHireCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private IDisposable? _work;

    private protected FeishuHireCommand()
    {
    }

    /// <summary>Canceled when the pipeline is stopped.</summary>
    private protected CancellationToken StoppingToken => _stopping.Token;

    /// <summary>Stops the background work that is still running.</summary>
    public void Dispose()
    {
        _work?.Dispose();
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs background work to its end; a failure ends the command.</summary>
    private protected void Run(Func<IRequestObserver, CancellationToken, Task> work, ConnectingProgress? progress = null)
    {
        var lanes = new OrderedLanes<RequestEvent>(StoppingToken);
        var bridge = OwnedByCommand(new RequestLogBridge(this, lanes, progress, StoppingToken));
        lanes.Add((lane, cancellationToken) => work(new LaneObserver<RequestEvent>(lane, request => request), cancellationToken));
        bridge.DeliverAll();
        progress?.End();
    }

    /// <summary>Takes ownership of background work, which is stopped when the command is disposed.</summary>
    private protected TWork OwnedByCommand<TWork>(TWork work)
        where TWork : IDisposable
    {
        _work = work;
        return work;
    }

    /// <summary>Ends the command with an error.</summary>
    private protected void Fail(FeishuApiException exception) => ThrowTerminatingError(ErrorRecords.Create(exception));
}
