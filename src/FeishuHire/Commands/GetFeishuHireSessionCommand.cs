using System.Management.Automation;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuHireSession</c>: returns the default session of the runspace, or nothing if there is none.</summary>
[Cmdlet(
    VerbsCommon.Get, "FeishuHireSession",
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN")]
[OutputType(typeof(FeishuHireSession))]
public sealed class GetFeishuHireSessionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (DefaultSession.Current is { } session)
        {
            WriteObject(session);
        }
    }
}
