using System.Text;

namespace FeishuHire.Reports.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("FeishuHire.ReportFile.");

    private string FilePath => Path.Combine(_folder.FullName, "报告 [1] 2026.html");

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles())
        {
            file.Attributes = FileAttributes.Normal;
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public void It_is_written_in_plain_UTF_8()
    {
        Write("中文");

        Assert.Equal(Encoding.UTF8.GetBytes("中文"), File.ReadAllBytes(FilePath));
        AssertAlone();
    }

    [Fact]
    public void It_takes_the_place_of_a_longer_one()
    {
        File.WriteAllText(FilePath, new string('x', 100_000));

        Write("new");

        Assert.Equal("new", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void Until_it_is_whole_the_former_one_stays()
    {
        File.WriteAllText(FilePath, "former");
        using (var file = ReportFile.Open(FilePath, noClobber: false))
        {
            Assert.Throws<OperationCanceledException>(() => file.Write(writer =>
            {
                writer.Write(new string('x', 1_000_000));
                Assert.Equal("former", File.ReadAllText(FilePath));
                throw new OperationCanceledException();
            }));
        }

        Assert.Equal("former", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void A_failure_while_it_is_written_is_told_and_leaves_the_former_one()
    {
        File.WriteAllText(FilePath, "former");
        using (var file = ReportFile.Open(FilePath, noClobber: false))
        {
            var error = Assert.Throws<ReportException>(() => file.Write(_ => throw new IOException("No space left on device")));
            Assert.Equal(ReportErrorId.ReportNotWritable, error.ErrorId);
            Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("former", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void Nothing_written_is_nothing_changed()
    {
        ReportFile.Open(FilePath, noClobber: false).Dispose();

        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void An_existing_file_can_be_kept()
    {
        File.WriteAllText(FilePath, "former");

        AssertRefused(ReportErrorId.ReportFileExists, FilePath, noClobber: true);

        Assert.Equal("former", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void A_path_in_an_error_can_neither_break_a_line_nor_steer_a_terminal()
    {
        var path = FilePath + "\u202e\U000E0041.html";
        File.WriteAllText(path, "former");

        var error = Assert.Throws<ReportException>(() => ReportFile.Open(path, noClobber: true));

        Assert.Contains(FilePath + "  .html", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_came_meanwhile_is_kept_too()
    {
        using (var file = ReportFile.Open(FilePath, noClobber: true))
        {
            File.WriteAllText(FilePath, "somebody else's");
            Assert.Throws<ReportException>(() => file.Write(writer => writer.Write("mine")));
        }

        Assert.Equal("somebody else's", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void A_file_that_went_meanwhile_is_made()
    {
        File.WriteAllText(FilePath, "former");
        using var file = ReportFile.Open(FilePath, noClobber: false);
        File.Delete(FilePath);

        file.Write(writer => writer.Write("new"));

        Assert.Equal("new", File.ReadAllText(FilePath));
    }

    [Fact]
    public void A_read_only_file_is_kept()
    {
        File.WriteAllText(FilePath, "former");
        File.SetAttributes(FilePath, FileAttributes.ReadOnly);

        AssertRefused(ReportErrorId.ReportNotWritable, FilePath);

        Assert.Equal("former", File.ReadAllText(FilePath));
        AssertAlone();
    }

    [Fact]
    public void A_report_that_not_everybody_may_read_stays_one()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes; there File.Replace keeps the access list.");
            return;
        }

        File.WriteAllText(FilePath, "former");
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Write("new");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public void What_is_no_place_for_a_file_is_refused_at_once()
    {
        AssertRefused(ReportErrorId.ReportPathInvalid, _folder.FullName);
        AssertRefused(ReportErrorId.ReportFolderNotFound, Path.Combine(_folder.FullName, "missing", "report.html"));
        AssertRefused(ReportErrorId.ReportNotWritable, Path.Combine(_folder.FullName, new string('x', 300) + ".html"));
        AssertRefused(ReportErrorId.ReportNotWritable, Path.Combine(_folder.FullName, "a\0b"));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    private static void AssertRefused(ReportErrorId errorId, string path, bool noClobber = false)
    {
        var error = Assert.Throws<ReportException>(() => ReportFile.Open(path, noClobber));
        Assert.Equal(errorId, error.ErrorId);
        Assert.NotEmpty(error.RecommendedAction);
    }

    private void Write(string text)
    {
        using var file = ReportFile.Open(FilePath, noClobber: false);
        file.Write(writer => writer.Write(text));
    }

    private void AssertAlone() => Assert.Equal([FilePath], _folder.EnumerateFileSystemInfos().Select(entry => entry.FullName));
}
