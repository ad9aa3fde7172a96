using System.Runtime.CompilerServices;

namespace FeishuHire.Shared;

/// <summary>Where the clock shows universal time, taking one for the other would go unnoticed. Windows knows no such variable and keeps its own zone.</summary>
internal static class LocalTime
{
    [ModuleInitializer]
    internal static void Differ()
    {
        Environment.SetEnvironmentVariable("TZ", "Asia/Shanghai");
        TimeZoneInfo.ClearCachedData();
    }
}
