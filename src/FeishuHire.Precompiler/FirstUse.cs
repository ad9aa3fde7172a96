using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Precompiler;

/// <summary>What users do first, in PowerShell's engine: they connect and read a page, here from the sandbox behind a socket.</summary>
internal sealed class FirstUse : IDisposable
{
    // Responses take far longer than what the client does in the meantime, so that each run waits in the same places.
    private const string Latency = "500";

    private const string Script = """
        param($Module, $Endpoint, $Credential)
        $ErrorActionPreference = 'Stop'
        Import-Module -Name $Module
        Connect-FeishuHire -Endpoint $Endpoint -Credential $Credential
        Get-FeishuExternalApplication -TalentId 'bench-5-1' -All
        """;

    private readonly string _module;
    private readonly Process _server;
    private readonly PowerShell _shell = PowerShell.Create(InitialSessionState.CreateDefault2());

    /// <param name="module">The assembly with the cmdlets.</param>
    /// <param name="server">The assembly of the sandbox server.</param>
    public FirstUse(string module, string server)
    {
        _module = module;
        _server = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [server, "0", Latency, "--no-limit", "--generated"]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Imports the module, connects, and reads.</summary>
    /// <exception cref="InvalidOperationException">The sandbox did not start, or did not return the records.</exception>
    public void Run()
    {
        var address = ServerAddress.Read(_server.StandardOutput);
        var credential = new PSCredential(address.AppId, new NetworkCredential("", address.AppSecret).SecurePassword);
        _shell.AddScript(Script).AddArgument(_module).AddArgument(address.Endpoint).AddArgument(credential);
        if (_shell.Invoke().Count != 5)
        {
            throw new InvalidOperationException("The sandbox did not return the records.");
        }
    }

    public void Dispose()
    {
        _shell.Dispose();
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }
}
