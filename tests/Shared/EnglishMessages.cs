using System.Globalization;
using System.Runtime.CompilerServices;

namespace FeishuHire.Shared;

/// <summary>Sets the language, since the tests compare messages and must also pass on a computer in Chinese.</summary>
internal static class EnglishMessages
{
    [ModuleInitializer]
    internal static void Speak() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
}
