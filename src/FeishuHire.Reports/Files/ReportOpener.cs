using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace FeishuHire.Reports;

/// <summary>Opens a report in the default browser: with the shell on Windows, <c>open</c> on macOS, and <c>xdg-open</c> on Linux.</summary>
internal static class ReportOpener
{
    private static readonly string[] Extensions = [".html", ".htm"];

    /// <summary>How long to wait for the program to fail. One that is still running is assumed to be the browser.</summary>
    private static readonly TimeSpan TimeToFail = TimeSpan.FromSeconds(2);

    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportNotShown"/>.</exception>
    public static void Open(string path)
    {
        // The shell would run a .cmd file, and open a .txt file in an editor.
        if (!Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw ReportException.Of(ReportErrorId.ReportNotShown, ReportText.NotAPage, path);
        }

        try
        {
            using var opener = Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
            if (opener is not null && HasFailed(opener))
            {
                throw NotShown(string.Format(CultureInfo.CurrentCulture, ReportText.OpenerFailed, opener.ExitCode));
            }
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // On other systems, .NET's message says that a program with the name of the report does not exist.
            throw NotShown(IsWindows ? e.Message : ReportText.NoOpener, e);
        }

        ReportException NotShown(string reason, Exception? cause = null) =>
            new(ReportErrorId.ReportNotShown, string.Format(CultureInfo.CurrentCulture, ReportText.NotShown, path, reason), cause);
    }

    // The shell of Windows reports an error itself, and the process it starts is the browser.
    private static bool HasFailed(Process opener) =>
        !IsWindows && opener.WaitForExit((int)TimeToFail.TotalMilliseconds) && opener.ExitCode != 0;
}
