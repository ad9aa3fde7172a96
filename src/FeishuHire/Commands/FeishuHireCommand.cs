using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Ordering;
using FeishuHire.Pipeline;

namespace FeishuHire.Commands;

/// <summary>What every cmdlet of the module shares: work in the background, and errors with an id and an advice.</summary>
public abstract class FeishuHireCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private IDisposable? _work;

    private protected FeishuHireCommand()
    {
    }

    /// <summary>Is cancelled when the pipeline is stopped.</summary>
    private protected CancellationToken StoppingToken => _stopping.Token;

    /// <summary>Ends what is still under way.</summary>
    public void Dispose()
    {
        _work?.Dispose();
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs work in the background until it is over; a failure of it ends the command.</summary>
    private protected void Run(Func<IRequestObserver, CancellationToken, Task> work)
    {
        var lanes = new OrderedLanes<RequestEvent>(StoppingToken);
        var bridge = OwnedByCommand(new RequestLogBridge(this, lanes, StoppingToken));
        lanes.Add((lane, cancellationToken) => work(new LaneObserver<RequestEvent>(lane, request => request), cancellationToken));
        bridge.DeliverAll();
    }

    /// <summary>Takes over work in the background, which the command ends when it is disposed of.</summary>
    private protected TWork OwnedByCommand<TWork>(TWork work)
        where TWork : IDisposable
    {
        _work = work;
        return work;
    }

    /// <summary>Ends the command with an error.</summary>
    private protected void Fail(FeishuApiException exception) => ThrowTerminatingError(ErrorRecords.Create(exception));
}
