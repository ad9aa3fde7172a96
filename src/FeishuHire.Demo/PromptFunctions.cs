using System.Management.Automation.Runspaces;

namespace FeishuHire.Demo;

/// <summary>The two commands with which a script asks for secrets. PowerShell has them in modules that are not part of the engine.</summary>
internal static class PromptFunctions
{
    public static void AddTo(InitialSessionState state)
    {
        state.Commands.Add(new SessionStateFunctionEntry("Get-Credential", """
            [CmdletBinding()] [OutputType([pscredential])]
            param([Parameter(Position = 0)] [string] $UserName, [string] $Message = 'Enter your credentials.', [string] $Title = 'PowerShell credential request')
            $Host.UI.PromptForCredential($Title, $Message, $UserName, '')
            """));
        state.Commands.Add(new SessionStateFunctionEntry("Read-Host", """
            [CmdletBinding()] [OutputType([string], [securestring])]
            param([Parameter(Position = 0)] [string] $Prompt, [switch] $AsSecureString)
            if ($Prompt) { $Host.UI.Write("${Prompt}: ") }
            if ($AsSecureString) { $Host.UI.ReadLineAsSecureString() } else { $Host.UI.ReadLine() }
            """));
    }
}
