using System.Globalization;
using System.Management.Automation;
using FeishuHire.Checks;
using FeishuHire.Errors;

namespace FeishuHire.Commands;

/// <summary><c>Test-FeishuHireSession</c>: tests what the app of a session may do. Sends at most one request for each scope, and changes nothing.</summary>
[Cmdlet(
    VerbsDiagnostic.Test, "FeishuHireSession",
    HelpUri = "https://open.feishu.cn/document/server-docs/api-call-guide/generic-error-code")]
[OutputType(typeof(SessionCheck))]
public sealed class TestFeishuHireSessionCommand : SessionCommand
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var session = ConnectedSession();
        var test = new SessionTest(ScopeNeed.All);
        WriteVerbose(string.Format(CultureInfo.CurrentCulture, Messages.CheckCost, test.RequestCount));
        Run((observer, cancellationToken) => test.RunAsync(session, observer, cancellationToken));
        WriteObject(test.Results, enumerateCollection: true);
    }
}
