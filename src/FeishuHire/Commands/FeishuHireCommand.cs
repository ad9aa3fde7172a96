using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Errors;
using FeishuHire.Pipeline;

namespace FeishuHire.Commands;

/// <summary>What every cmdlet of the module shares: work in the background, and errors with an id and an advice.</summary>
public abstract class FeishuHireCommand : PSCmdlet, IDisposable
{
    private protected FeishuHireCommand()
    {
        Bridge = new PipelineBridge(this);
    }

    private protected PipelineBridge Bridge { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Bridge.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => Bridge.Stop();

    /// <summary>Runs work in the background until it is over; a failure of it ends the command.</summary>
    private protected void Run(Func<CancellationToken, Task> work)
    {
        try
        {
            Bridge.Run(work);
        }
        catch (FeishuApiException e)
        {
            Fail(e);
        }
    }

    /// <summary>Ends the command with an error.</summary>
    private protected void Fail(FeishuApiException exception) => ThrowTerminatingError(ErrorRecords.Create(exception));
}
