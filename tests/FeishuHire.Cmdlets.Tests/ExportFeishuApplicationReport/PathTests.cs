using System.Management.Automation;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>Where a report goes, and which paths are refused before anything is read.</summary>
public sealed class PathTests : ReportTest
{
    public static TheoryData<string> NamesOfFiles =>
        OperatingSystem.IsWindows()
            ? ["a report [1].html", "报告.html", "it's.html"]
            : ["a report [1].html", "报告.html", "it's.html", "with*star.html"];

    /// <summary>Paths that lead to no file, {0} is the folder, and the id and category of the error.</summary>
    public static TheoryData<string, string, ErrorCategory> WrongPaths
    {
        get
        {
            var paths = new TheoryData<string, string, ErrorCategory>
            {
                { Path.Combine("{0}", "missing", "report.html"), "ReportFolderNotFound", ErrorCategory.ObjectNotFound },
                { "{0}", "ReportPathInvalid", ErrorCategory.InvalidArgument },
                { "Variable:report", "ReportPathInvalid", ErrorCategory.InvalidArgument },
                { @"NoSuchDrive:\report.html", "ReportPathInvalid", ErrorCategory.InvalidArgument },
                { "NoSuchProvider::report.html", "ReportPathInvalid", ErrorCategory.InvalidArgument },
                { Path.Combine("{0}", new string('x', 300)), "ReportNotWritable", ErrorCategory.WriteError },
            };
            if (!OperatingSystem.IsWindows())
            {
                paths.Add("/dev/null", "ReportPathInvalid", ErrorCategory.InvalidArgument);
            }

            return paths;
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfFiles))]
    public async Task Is_taken_as_it_is(string name)
    {
        (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport -Path $args[0]", Path.Combine(Folder, name))).WithoutErrors();

        Assert.Equal([name], Names());
    }

    [Fact]
    public async Task Is_relative_to_where_PowerShell_is()
    {
        (await Shell.InvokeAsync(
            """
            $null = $ExecutionContext.SessionState.Path.SetLocation($args[0])
            $applications | Export-FeishuApplicationReport report.html
            $applications | Export-FeishuApplicationReport -LiteralPath ./other.html
            """,
            Folder)).WithoutErrors();

        Assert.Equal(["other.html", "report.html"], Names());
    }

    [Fact]
    public async Task May_begin_with_a_drive_of_PowerShell()
    {
        var given = await Shell.InvokeAsync(
            """
            $provider = $ExecutionContext.SessionState.Provider.GetOne('FileSystem')
            $null = $ExecutionContext.SessionState.Drive.New([System.Management.Automation.PSDriveInfo]::new('ReportTest', $provider, $args[0], '', $null), 'Global')
            $applications | Export-FeishuApplicationReport ReportTest:/report.html -PassThru
            """,
            Folder);

        Assert.Equal("report.html", Assert.IsType<FileInfo>(given.WithoutErrors().Objects.Single()).Name);
        Assert.Equal($"{Total}", new Report(FilePath).Total);
    }

    [Theory]
    [MemberData(nameof(WrongPaths))]
    public async Task That_leads_to_no_file_is_an_error_before_anything_is_read(string path, string id, ErrorCategory category)
    {
        var target = path.Replace("{0}", Folder, StringComparison.Ordinal);

        var result = await Shell.InvokeAsync(
            "$seen = @{}; & { $seen.Read = $true; $applications } | Export-FeishuApplicationReport $args[0]", target);

        Assert.Equal($"{id},FeishuHire.Commands.ExportFeishuApplicationReportCommand", result.Thrown?.FullyQualifiedErrorId);
        Assert.Equal(category, result.Thrown!.CategoryInfo.Category);
        Assert.Equal(target, result.Thrown.TargetObject);
        Assert.False(string.IsNullOrEmpty(result.Thrown.ErrorDetails.RecommendedAction));

        // Nobody should read applications for an hour to learn that.
        Assert.Equal([0], (await Shell.InvokeAsync("$seen.Count")).Objects);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task That_is_wrong_steers_no_terminal()
    {
        var error = (await Shell.InvokeAsync("$applications | Export-FeishuApplicationReport $args[0]", "Variable:a\u001b[31m\u202e")).Thrown!;

        Assert.DoesNotContain(error.Exception.Message + error.CategoryInfo, character => character is '\u001b' or '\u202e');
    }
}
