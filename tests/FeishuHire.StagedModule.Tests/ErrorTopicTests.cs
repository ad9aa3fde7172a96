using System.Text.RegularExpressions;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The about topic on errors.</summary>
public sealed partial class ErrorTopicTests
{
    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    public void It_explains_every_error_id_once(string language)
    {
        using var core = new StagedAssembly("FeishuHire.Core.dll");
        using var reports = new StagedAssembly("FeishuHire.Reports.dll");
        var ids = core.ValuesOf("FeishuHire.FeishuErrorId").Concat(reports.ValuesOf("FeishuHire.Reports.ReportErrorId")).ToList();
        var topic = File.ReadAllLines(Path.Combine(BuildFacts.Module, language, "about_FeishuHire_Errors.help.txt"));
        var explained = topic.Select(line => Explained().Match(line).Groups[1].Value).Where(ids.Contains);

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^    - (\w+)[:：]")]
    private static partial Regex Explained();
}
