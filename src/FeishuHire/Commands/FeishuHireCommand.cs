using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Ordering;
using FeishuHire.Pipeline;
using FeishuHire.Transport;

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
        var bridge = Bridge(lanes, new RequestWriter(this));
        lanes.Add((lane, cancellationToken) => work(new LaneObserver<RequestEvent>(lane, request => request), cancellationToken));
        bridge.DeliverAll();
    }

    /// <summary>Joins the command's work in the background to the pipeline; the command ends it when it is disposed of.</summary>
    private protected PipelineBridge<T> Bridge<T>(IOrderedResults<T> results, IResultWriter<T> writer)
    {
        _work = results;
        return new PipelineBridge<T>(this, results, writer, StoppingToken);
    }

    /// <summary>Ends the command with an error.</summary>
    private protected void Fail(FeishuApiException exception) => ThrowTerminatingError(ErrorRecords.Create(exception));
}
