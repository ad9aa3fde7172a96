using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace FeishuHire.Sessions;

/// <summary>The default session of each runspace. It ends with its runspace.</summary>
internal static class DefaultSession
{
    private static readonly ConditionalWeakTable<Runspace, FeishuHireSession> Sessions = new();

    /// <summary>The default session of the calling thread's runspace; <see langword="null"/> if the thread has no runspace.</summary>
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
