using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace FeishuHire.Sessions;

/// <summary>The default session of each runspace; a runspace that is gone takes its own along.</summary>
internal static class DefaultSession
{
    private static readonly ConditionalWeakTable<Runspace, FeishuHireSession> Sessions = new();

    /// <summary>The default session of the runspace that the calling thread serves.</summary>
    public static FeishuHireSession? Current
    {
        get => Sessions.TryGetValue(Runspace.DefaultRunspace, out var session) ? session : null;
        set
        {
            Sessions.Remove(Runspace.DefaultRunspace);
            if (value is not null)
            {
                Sessions.Add(Runspace.DefaultRunspace, value);
            }
        }
    }
}
