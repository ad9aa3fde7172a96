using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace FeishuHire.Reports;

/// <summary>Resolves a PowerShell path to a file.</summary>
internal static class ReportPath
{
    private static readonly string[] Replaceable = ["File", "Directory"];

    /// <summary>The full path. No character is a wildcard.</summary>
    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportPathInvalid"/>.</exception>
    public static string Resolve(PSCmdlet cmdlet, string path)
    {
        var fullPath = FilePath(cmdlet, path) ?? throw ReportException.Of(ReportErrorId.ReportPathInvalid, ReportText.PathNotFile, path);

        // A report replaces what exists at the path, which must be a file: a device such as /dev/null would be lost for all programs.
        return KindOf(cmdlet, fullPath) is { } kind && !Replaceable.Contains(kind)
            ? throw ReportException.Of(ReportErrorId.ReportPathInvalid, ReportText.PathNotPlainFile, path)
            : fullPath;
    }

    // An unknown drive or provider does not lead to a file either.
    private static string? FilePath(PSCmdlet cmdlet, string path)
    {
        try
        {
            var fullPath = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return provider.ImplementingType == typeof(FileSystemProvider) ? fullPath : null;
        }
        catch (Exception e) when (e is SessionStateException or ProviderInvocationException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // PowerShell adds UnixStat on systems with more kinds of entries than files and folders. A folder has its own error.
    private static string? KindOf(PSCmdlet cmdlet, string fullPath) =>
        File.Exists(fullPath)
        && cmdlet.InvokeProvider.Item.Get([fullPath], force: true, literalPath: true).FirstOrDefault() is { } item
        && item.Properties["UnixStat"]?.Value is { } stat
            ? PSObject.AsPSObject(stat).Properties["ItemType"]?.Value?.ToString()
            : null;
}
