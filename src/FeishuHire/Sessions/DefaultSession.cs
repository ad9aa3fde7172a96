using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace FeishuHire.Sessions;

/// <summary>The default session of each runspace; a runspace that is gone takes its own along.</summary>
internal static class DefaultSession
{
    private static readonly ConditionalWeakTable<Runspace, FeishuHireSession> Sessions = new();

    /// <summary>The default session of the runspace that the calling thread serves; a thread that serves none has none.</summary>
    public static FeishuHireSession? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out var session) ? session : null;
        set
        {
            if (Runspace.DefaultRunspace is not { } runspace)
            {
                return;
            }

            Sessions.Remove(runspace);
            if (value is not null)
            {
                Sessions.Add(runspace, value);
            }
        }
    }
}
