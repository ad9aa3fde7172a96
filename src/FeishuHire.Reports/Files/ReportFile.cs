using System;
using System.Globalization;
using System.IO;
using System.Security;
using System.Text;

namespace FeishuHire.Reports;

/// <summary>
/// Writes a file completely or not at all: to a temporary file in the same folder, which then replaces the target. Until then an existing file
/// stays unchanged.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _path;
    private readonly bool _noClobber;
    private readonly string _temporaryPath;
    private Stream? _stream;

    private ReportFile(string path, bool noClobber)
    {
        _path = path;
        _noClobber = noClobber;

        // Longer than the path itself, so a path that is too long fails before any work is done.
        _temporaryPath = $"{path}.{Guid.NewGuid().ToString("N").Substring(0, 8)}.tmp";
    }

    /// <summary>Creates the temporary file, so that a path that cannot be written fails before any work is done.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="noClobber">Whether to keep an existing file.</param>
    /// <exception cref="ReportException">The file cannot be written.</exception>
    public static ReportFile Open(string path, bool noClobber)
    {
        var file = new ReportFile(path, noClobber);
        try
        {
            file.Guard(file.Begin);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes the content and replaces the target.</summary>
    /// <exception cref="ReportException">The file cannot be written; an existing file is unchanged.</exception>
    public void Write(Action<TextWriter> write) => Guard(() =>
    {
        using (var writer = new StreamWriter(_stream!, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
        {
            write(writer);
        }

        if (File.Exists(_path) && !_noClobber)
        {
            File.Replace(_temporaryPath, _path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_temporaryPath, _path);
        }
    });

    /// <summary>Deletes the temporary file if it has not replaced the target.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        try
        {
            File.Delete(_temporaryPath);
        }
        catch (Exception e) when (IsFileError(e))
        {
            // An error here must not hide the one that led here.
        }
    }

    private void Begin()
    {
        if (Directory.Exists(_path))
        {
            throw ReportException.Of(ReportErrorId.ReportPathInvalid, ReportText.PathIsFolder, _path);
        }

        if (Path.GetDirectoryName(_path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw ReportException.Of(ReportErrorId.ReportFolderNotFound, ReportText.FolderNotFound, folder);
        }

        if (!File.Exists(_path))
        {
            _stream = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write);
            return;
        }

        if (_noClobber)
        {
            throw ReportException.Of(ReportErrorId.ReportFileExists, ReportText.FileExists, _path);
        }

        if ((File.GetAttributes(_path) & FileAttributes.ReadOnly) != 0)
        {
            throw ReportException.Of(ReportErrorId.ReportNotWritable, ReportText.FileReadOnly, _path);
        }

        // A copy keeps the permissions of the existing file.
        File.Copy(_path, _temporaryPath);
        _stream = new FileStream(_temporaryPath, FileMode.Truncate, FileAccess.Write);
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsFileError(e))
        {
            var message = string.Format(CultureInfo.CurrentCulture, ReportText.NotWritable, _path, e.Message);
            throw new ReportException(ReportErrorId.ReportNotWritable, message, e);
        }
    }

    private static bool IsFileError(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
