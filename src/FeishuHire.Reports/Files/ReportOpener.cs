using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace FeishuHire.Reports;

/// <summary>Opens a report in the default browser: by the shell of Windows, <c>open</c> of macOS, or <c>xdg-open</c>.</summary>
internal static class ReportOpener
{
    private static readonly string[] Extensions = [".html", ".htm"];

    /// <summary>How long an opener may take to fail. One that still runs is a browser by then.</summary>
    private static readonly TimeSpan TimeToFail = TimeSpan.FromSeconds(2);

    private static bool IsWindows => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportNotShown"/>.</exception>
    public static void Open(string path)
    {
        // A shell runs a .cmd, and opens a .txt in an editor.
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
            // Elsewhere the message is about a program of the report's name, which does not exist.
            throw NotShown(IsWindows ? e.Message : ReportText.NoOpener, e);
        }

        ReportException NotShown(string reason, Exception? cause = null) =>
            new(ReportErrorId.ReportNotShown, string.Format(CultureInfo.CurrentCulture, ReportText.NotShown, path, reason), cause);
    }

    // The shell of Windows reports by itself what it cannot open, and the process that it starts is the browser.
    private static bool HasFailed(Process opener) =>
        !IsWindows && opener.WaitForExit((int)TimeToFail.TotalMilliseconds) && opener.ExitCode != 0;
}
