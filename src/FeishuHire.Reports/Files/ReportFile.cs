using System;
using System.Globalization;
using System.IO;
using System.Security;
using System.Text;

namespace FeishuHire.Reports;

/// <summary>
/// A file that is there whole or not at all: it is written under another name beside its place and then takes that place. What stood there
/// before stays until then, whatever happens.
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

        // The long name fails now where the name itself would fail at the end.
        _temporaryPath = $"{path}.{Guid.NewGuid().ToString("N").Substring(0, 8)}.tmp";
    }

    /// <summary>Makes sure, before any work is done, that the file can be written.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="noClobber">Whether an existing file is to stay.</param>
    /// <exception cref="ReportException">It cannot.</exception>
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

    /// <summary>Writes the content and puts the file into its place.</summary>
    /// <exception cref="ReportException">It cannot be written; what stood there before is still there.</exception>
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

    /// <summary>Leaves nothing behind that did not take its place.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        try
        {
            File.Delete(_temporaryPath);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Whoever disposes has a better reason to end than this.
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

        // A copy has the permissions of the file that it is to replace: a report that not everybody may read stays one.
        File.Copy(_path, _temporaryPath);
        _stream = new FileStream(_temporaryPath, FileMode.Truncate, FileAccess.Write);
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            var message = string.Format(CultureInfo.CurrentCulture, ReportText.NotWritable, _path, e.Message);
            throw new ReportException(ReportErrorId.ReportNotWritable, message, e);
        }
    }

    private static bool IsOfFiles(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
