using System.Management.Automation;

namespace FeishuHire.Pipeline;

/// <summary>Whether a command reports its requests on the verbose or debug stream. If it does not, no text is built.</summary>
internal static class RequestLog
{
    public static bool IsWanted(PSCmdlet cmdlet) => IsOn(cmdlet, "Verbose") || IsOn(cmdlet, "Debug");

    private static bool IsOn(PSCmdlet cmdlet, string stream) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(stream, out var asked)
            ? LanguagePrimitives.IsTrue(asked)
            : !LanguagePrimitives.TryConvertTo(cmdlet.GetVariableValue(stream + "Preference"), out ActionPreference preference)
                || preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
