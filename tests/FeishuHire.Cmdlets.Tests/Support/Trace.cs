using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Everything that a script leaves behind, in all forms in which it may be stored.</summary>
internal static class Trace
{
    private const int Depth = 3;

    public static string Of(ScriptResult result) => Of(
        [
            .. result.Output, .. result.Errors, .. result.Warnings, .. result.Verbose, .. result.Debug, .. result.Information, .. result.Progress,
            result.Thrown,
        ]);

    public static string Of(params object?[] items) => string.Join('\n', items.OfType<object>().SelectMany(Forms));

    private static IEnumerable<string> Forms(object item)
    {
        var shown = PSObject.AsPSObject(item);
        yield return shown.ToString();
        yield return PSSerializer.Serialize(item, Depth);
        foreach (var member in shown.Members)
        {
            yield return member.ToString()!;
        }

        foreach (var property in shown.Properties.Where(property => property.IsGettable))
        {
            yield return $"{property.Name}: {ValueOf(property)}";
        }

        if (shown.BaseObject is ErrorRecord { Exception: var exception })
        {
            yield return exception.ToString();
            foreach (var form in Forms(exception))
            {
                yield return form;
            }
        }
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException e)
        {
            return e.Message;
        }
    }
}
