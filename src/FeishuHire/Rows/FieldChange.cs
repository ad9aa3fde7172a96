using FeishuHire.Errors;

namespace FeishuHire;

/// <summary>A changed field.</summary>
public sealed class FieldChange
{
    internal FieldChange(string property, string? before, string? after)
    {
        Property = property;
        Before = before;
        After = after;
    }

    /// <summary>The name of the property or column.</summary>
    public string Property { get; }

    /// <summary>The previous value; <see langword="null"/> if it was empty.</summary>
    public string? Before { get; }

    /// <summary>The current value; <see langword="null"/> if it is empty.</summary>
    public string? After { get; }

    /// <summary>The change, which views show: <c>Stage: 'Interview' → 'Offer'</c>.</summary>
    public override string ToString() => $"{Property}: {Shown(Before)} → {Shown(After)}";

    private static string Shown(string? value) => value is null ? Messages.EmptyValue : $"'{Printable.Clean(value)}'";
}
