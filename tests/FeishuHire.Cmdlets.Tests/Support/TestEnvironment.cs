using System.Net;
using System.Runtime.CompilerServices;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>The credentials, the proxy and the colours of whoever runs the tests are none of their business.</summary>
internal static class TestEnvironment
{
    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsPersonal).ToList())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        // That of the system, too, where it is not in the environment.
        HttpClient.DefaultProxy = new WebProxy();
    }

    private static bool IsPersonal(string name) =>
        name.StartsWith("FEISHU_", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
        || name is "NO_COLOR" or "__SuppressAnsiEscapeSequences";
}
