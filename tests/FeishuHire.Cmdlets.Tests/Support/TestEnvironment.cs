using System.Net;
using System.Runtime.CompilerServices;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Keeps the tests independent of the credentials, the proxy and the colors of the user.</summary>
internal static class TestEnvironment
{
    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsPersonal).ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        // Also the system's proxy, which may not be in the environment.
        HttpClient.DefaultProxy = new WebProxy();
    }

    private static bool IsPersonal(string name) =>
        name.StartsWith("FEISHU_", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
        || name is "NO_COLOR" or "__SuppressAnsiEscapeSequences";
}
