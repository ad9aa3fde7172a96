using System.Reflection;

namespace FeishuHire.Core.Tests.Support;

/// <summary>
/// Counts the callbacks that are registered for cancellation, including those of linked sources. .NET has no API for this, so it reads private fields,
/// and fails if they have changed.
/// </summary>
internal static class CancellationRegistrations
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

    /// <summary>The registrations on the private source of an object.</summary>
    public static int On(object owner, string field) => On((CancellationTokenSource)Field(owner.GetType(), field).GetValue(owner)!);

    private static FieldInfo Field(Type type, string name) =>
        type.GetField(name, Fields) ?? throw new MissingFieldException(type.FullName, name);
}
