using System.Management.Automation;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuHireSession</c>: gives the default session of the runspace, and nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuHireSession")]
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
