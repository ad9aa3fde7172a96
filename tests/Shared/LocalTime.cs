using System.Runtime.CompilerServices;

namespace FeishuHire.Shared;

/// <summary>Sets a time zone: in UTC, tests would not notice if local time and UTC are mixed up. Windows ignores the variable and keeps its own zone.</summary>
internal static class LocalTime
{
    [ModuleInitializer]
    internal static void Differ()
    {
        Environment.SetEnvironmentVariable("TZ", "Asia/Shanghai");
        TimeZoneInfo.ClearCachedData();
    }
}
