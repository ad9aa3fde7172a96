using System.Management.Automation;
using System.Reflection;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary><c>Select-First</c>: ends the pipeline after a number of objects, like <c>Select-Object -First</c>, which the engine does not have.</summary>
[Cmdlet(VerbsCommon.Select, "First")]
public sealed class SelectFirstCommand : PSCmdlet
{
    // Internal to PowerShell.
    private static readonly ConstructorInfo Enough = typeof(PSCmdlet).Assembly
        .GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Single(constructor => constructor.GetParameters() is [var only] && only.ParameterType.IsAssignableFrom(typeof(SelectFirstCommand)));

    private int _seen;

    [Parameter(Mandatory = true, Position = 0)]
    public int Count { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        if (++_seen == Count)
        {
            throw (Exception)Enough.Invoke([this]);
        }
    }
}
