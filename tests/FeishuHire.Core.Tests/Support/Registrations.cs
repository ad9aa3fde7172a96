using System.Reflection;

namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// Counts the callbacks that wait for a cancellation, those of linked sources among them. .NET does not tell, so this looks into its fields, and
/// fails where they have changed.
/// </summary>
internal static class Registrations
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    public static int On(CancellationToken token) => On((CancellationTokenSource)Field(typeof(CancellationToken), "_source").GetValue(token)!);

    public static int On(CancellationTokenSource source)
    {
        var count = 0;
        if (Field(typeof(CancellationTokenSource), "_registrations").GetValue(source) is { } registrations)
        {
            for (var node = Field(registrations.GetType(), "Callbacks").GetValue(registrations); node is not null; count++)
            {
                node = Field(node.GetType(), "Next").GetValue(node);
            }
        }

        return count;
    }

    /// <summary>Those on a source that an object keeps to itself.</summary>
    public static int On(object owner, string field) => On((CancellationTokenSource)Field(owner.GetType(), field).GetValue(owner)!);

    private static FieldInfo Field(Type type, string name) =>
        type.GetField(name, Fields) ?? throw new MissingFieldException(type.FullName, name);
}
