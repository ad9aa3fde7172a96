using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace FeishuHire.Completion;

/// <summary>Completes the variables that hold a session.</summary>
internal sealed class SessionCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words(string commandName, string parameterName, IDictionary boundParameters)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.InvokeProvider.ChildItem.Get('Variable:', $false)").Invoke<PSVariable>()
            .Where(variable => AsSession(variable.Value) is not null)
            .Select(variable => $"${variable.Name}")
            .ToList();
    }
}
