using System.Globalization;
using System.Runtime.CompilerServices;

namespace FeishuHire.Shared;

/// <summary>The tests read messages, and are to pass on a computer that speaks Chinese too.</summary>
internal static class EnglishMessages
{
    [ModuleInitializer]
    internal static void Speak() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
}
