using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Errors;
using FeishuHire.Pipeline;
using FeishuHire.Reading;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary>What every cmdlet shares that asks something of Feishu: the session.</summary>
public abstract class SessionCommand : FeishuHireCommand
{
    private protected SessionCommand()
    {
    }

    /// <summary>The session; without it the default session of the runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public FeishuHireSession? Session { get; set; }

    /// <summary>The session to use; without a connected one the command ends.</summary>
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

    /// <summary>Begins to read in the background for the pipeline.</summary>
    private protected Reading<TItem> StartReading<TItem>(
        ReadPages<TItem> read, bool all, int throttleLimit, ReadingProgress progress, bool listMoves = false)
    {
        var writer = new PageWriter<TItem>(this, all, listMoves, progress);
        var reader = new PageReader<TItem>(read, throttleLimit, StoppingToken) { TellsOfRequests = RequestLog.IsWanted(this) };
        return new Reading<TItem>(reader, writer, Bridge(reader, writer), progress);
    }
}
