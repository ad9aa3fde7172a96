using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ExportFeishuApplicationReport;

/// <summary>Paths that lead to no file.</summary>
public sealed class PathTests : CmdletTest
{
    [Theory]
    [InlineData("NoSuchDrive:\\report.html")]
    [InlineData("NoSuchProvider::report.html")]
    [InlineData("Variable:report")]
    public async Task Are_refused_with_the_documented_id(string path)
    {
        var result = await Shell.InvokeAsync("[pscustomobject]@{ Stage = 'x' } | Export-FeishuApplicationReport $args[0]", path);

        Assert.Equal("ReportPathInvalid,FeishuHire.Commands.ExportFeishuApplicationReportCommand", result.Thrown?.FullyQualifiedErrorId);
    }

    [Fact]
    public async Task Steer_no_terminal()
    {
        var error = (await Shell.InvokeAsync("[pscustomobject]@{ Stage = 'x' } | Export-FeishuApplicationReport $args[0]", "Variable:a\u001b[31m\u202e")).Thrown!;

        Assert.DoesNotContain(error.Exception.Message + error.CategoryInfo, character => character is '\u001b' or '\u202e');
    }
}
