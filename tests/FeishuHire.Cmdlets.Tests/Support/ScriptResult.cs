using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The output of a script, stream by stream.</summary>
/// <param name="Output">Its objects.</param>
/// <param name="Errors">The non-terminating errors.</param>
/// <param name="Warnings">Its warnings.</param>
/// <param name="Verbose">Its verbose text.</param>
/// <param name="Debug">Its debug text.</param>
/// <param name="Information">Its information records.</param>
/// <param name="Progress">Its progress.</param>
/// <param name="Thrown">The error that ended it.</param>
internal sealed record ScriptResult(
    IReadOnlyList<PSObject?> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    IReadOnlyList<InformationRecord> Information,
    IReadOnlyList<ProgressRecord> Progress,
    ErrorRecord? Thrown)
{
    /// <summary>The unwrapped objects.</summary>
    public IEnumerable<object?> Objects => Output.Select(item => item?.BaseObject);

    /// <summary>A property of every object.</summary>
    public IEnumerable<object?> Values(string property) => Output.Select(item => item?.Properties[property].Value);

    /// <summary>Fails the test if the script had an error; otherwise returns the result.</summary>
    public ScriptResult WithoutErrors()
    {
        Assert.Empty(Errors);
        Assert.Null(Thrown);
        return this;
    }
}
