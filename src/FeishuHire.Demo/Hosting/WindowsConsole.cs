using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace FeishuHire.Demo.Hosting;

/// <summary>The console of Windows, in which escape sequences must be enabled.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 0x0004;

    public static bool TryEnableVirtualTerminal()
    {
        var console = GetStdHandle(StandardOutput);
        return GetConsoleMode(console, out var mode) && SetConsoleMode(console, mode | VirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int handle);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint console, out uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint console, uint mode);
}
