using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace FeishuHire.Reports;

/// <summary>Finds the file that a path of PowerShell means.</summary>
internal static class ReportPath
{
    private static readonly string[] Replaceable = ["File", "Directory"];

    /// <summary>The full path. No character of it is a wildcard.</summary>
    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportPathInvalid"/>.</exception>
    public static string Resolve(PSCmdlet cmdlet, string path)
    {
        var fullPath = FilePath(cmdlet, path) ?? throw ReportException.Of(ReportErrorId.ReportPathInvalid, ReportText.PathNotFile, path);

        // A report takes the place of what is there. That must be a file: a device such as /dev/null would be gone for everybody.
        return KindOf(cmdlet, fullPath) is { } kind && !Replaceable.Contains(kind)
            ? throw ReportException.Of(ReportErrorId.ReportPathInvalid, ReportText.PathNotPlainFile, path)
            : fullPath;
    }

    // A drive or a provider that PowerShell does not know leads to no file either.
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

    // PowerShell says so where there is more than files and folders; a folder has an error of its own.
    private static string? KindOf(PSCmdlet cmdlet, string fullPath) =>
        File.Exists(fullPath)
        && cmdlet.InvokeProvider.Item.Get([fullPath], force: true, literalPath: true).FirstOrDefault() is { } item
        && item.Properties["UnixStat"]?.Value is { } stat
            ? PSObject.AsPSObject(stat).Properties["ItemType"]?.Value?.ToString()
            : null;
}
