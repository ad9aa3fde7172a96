using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary>The base of every cmdlet that needs a session.</summary>
public abstract class SessionCommand : FeishuHireCommand
{
    /// <summary>How many requests are made at the same time, unless the user decides otherwise.</summary>
    private protected const int DefaultThrottleLimit = 16;

    /// <summary>How many requests can be made at the same time: a session has as many connections.</summary>
    private protected const int MaximumThrottleLimit = 64;

    private protected SessionCommand()
    {
    }

    /// <summary>The session; by default the default session of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public FeishuHireSession? Session { get; set; }

    /// <summary>The session to use. The command ends if it is not connected.</summary>
    private protected FeishuHireSession ConnectedSession()
    {
        var session = Session ?? DefaultSession.Current;
        if (session is not { IsConnected: true })
        {
            Fail(session is null
                ? new FeishuApiException(new Failure(FeishuErrorId.NotConnected))
                : new FeishuApiException(FeishuErrorId.NotConnected, Messages.SessionClosed));
        }

        return session!;
    }
}
