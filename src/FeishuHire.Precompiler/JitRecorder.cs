using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FeishuHire.Precompiler;

/// <summary>Records the methods that the JIT compiles in this process, instances of generic ones included.</summary>
internal sealed class JitRecorder : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";

    // JIT and MethodDiagnostic. See https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-method-events
    private const EventKeywords MethodDetails = (EventKeywords)(0x10 | 0x40_0000_0000);

    private readonly ConcurrentDictionary<(nint Method, nint Type), bool> _compiled = new();
    private readonly ManualResetEventSlim _isEnd = new();
    private nint _end;

    /// <summary>Ends the recording, and returns the methods.</summary>
    public IReadOnlyList<MethodBase> Stop()
    {
        // Events arrive later, in order: the one of this method is the last.
        var last = typeof(JitRecorder).GetMethod(nameof(Last), BindingFlags.NonPublic | BindingFlags.Static)!.MethodHandle;
        Volatile.Write(ref _end, last.Value);
        RuntimeHelpers.PrepareMethod(last);
        if (!_isEnd.Wait(TimeSpan.FromSeconds(30)))
        {
            throw new InvalidOperationException("The runtime does not say what it compiles.");
        }

        return [.. _compiled.Keys.Select(id => MethodBase.GetMethodFromHandle(RuntimeMethodHandle.FromIntPtr(id.Method), RuntimeTypeHandle.FromIntPtr(id.Type))!)];
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _isEnd.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, MethodDetails);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // There is no such event for methods that exist only at run time.
        if (eventData is not { EventName: "MethodDetails", Payload: [ulong method, ulong type, ..] })
        {
            return;
        }

        if ((nint)method == Volatile.Read(ref _end))
        {
            _isEnd.Set();
        }
        else
        {
            _compiled.TryAdd(((nint)method, (nint)type), true);
        }
    }

    private static void Last()
    {
    }
}
