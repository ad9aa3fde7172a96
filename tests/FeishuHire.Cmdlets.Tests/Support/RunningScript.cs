using System.Diagnostics;
using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>A script that runs in a <see cref="Shell"/>.</summary>
internal sealed class RunningScript
{
    /// <summary>The timeout of a script.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly PowerShell _shell;
    private readonly string _script;
    private readonly PSDataCollection<PSObject?> _output = [];
    private readonly Task _running;

    public RunningScript(PowerShell shell, string script)
    {
        _shell = shell;
        _script = script;
        var input = new PSDataCollection<PSObject>();
        input.Complete();
        _running = shell.InvokeAsync(input, _output);
    }

    /// <summary>The current contents of the streams.</summary>
    public PSDataStreams Streams => _shell.Streams;

    /// <summary>Waits, up to the timeout, for the first verbose text.</summary>
    public async Task FirstVerboseAsync()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Streams.Verbose.DataAdded += (_, _) => told.TrySetResult();

        // It may have come before there was a handler.
        if (Streams.Verbose.Count > 0)
        {
            told.TrySetResult();
        }

        await told.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits, up to the timeout, for the script to end.</summary>
    public async Task<ScriptResult> WaitAsync()
    {
        ErrorRecord? thrown = null;
        try
        {
            await _running.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"This took longer than {Limit.TotalSeconds} s: {_script}");
        }
        catch (RuntimeException e)
        {
            thrown = e.ErrorRecord;
        }

        return Result(thrown);
    }

    /// <summary>Stops the script, as Ctrl+C does, and returns how long that took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await _shell.StopAsync(callback: null, state: null).WaitAsync(Limit, TestContext.Current.CancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);
        Assert.Equal(PSInvocationState.Stopped, _shell.InvocationStateInfo.State);
        return elapsed;
    }

    private ScriptResult Result(ErrorRecord? thrown) => new(
        [.. _output],
        [.. Streams.Error],
        [.. Streams.Warning.Select(record => record.Message)],
        [.. Streams.Verbose.Select(record => record.Message)],
        [.. Streams.Debug.Select(record => record.Message)],
        [.. Streams.Information],
        [.. Streams.Progress],
        thrown);
}
