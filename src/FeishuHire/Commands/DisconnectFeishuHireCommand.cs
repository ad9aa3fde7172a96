using System.Management.Automation;
using FeishuHire.Completion;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary><c>Disconnect-FeishuHire</c>: disconnects a session, by default the default session. Disconnecting it again is not an error.</summary>
[Cmdlet(
    VerbsCommunications.Disconnect, "FeishuHire",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMTNz4yM1MjLzUzM")]
[OutputType(typeof(void))]
public sealed class DisconnectFeishuHireCommand : PSCmdlet
{
    /// <summary>The session; by default the default session of the runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public FeishuHireSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var session = Session ?? DefaultSession.Current;
        session?.Dispose();
        if (session == DefaultSession.Current)
        {
            DefaultSession.Current = null;
        }
    }
}
