using System.Xml.Linq;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>Rules for the tables of all types, at all widths and in both languages.</summary>
public sealed class EveryTableTests : TableTest
{
    // The fewest characters of a truncated value by which a reader can recognize it.
    private const int FewestCharacters = 8;

    /// <summary>What returns the records of a table, if Get-Feishu… without parameters does not.</summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["FeishuHire.ExternalApplication"] = "Get-FeishuTalent | Get-FeishuExternalApplication -All",
        ["FeishuHire.ExternalInterview"] = "$applications | Get-FeishuExternalInterview -All",
        ["FeishuHire.ExternalBackgroundCheck"] = "$applications | Get-FeishuExternalBackgroundCheck -All",
        ["FeishuHire.ExternalOffer"] = "$applications | Get-FeishuExternalOffer -All",
        ["FeishuHire.FoundTalent"] = "Find-FeishuTalent -Mobile 13800000001, 13800000002",
        ["FeishuHire.FeishuHireSession"] = "Get-FeishuHireSession",
        ["FeishuHire.HireApi"] = "Find-FeishuHireApi",
        ["FeishuHire.SessionCheck"] = "Test-FeishuHireSession",
        ["FeishuHire.RowChange"] = "& { $rows = $applications | ConvertTo-FeishuRow; $rows[0].Stage = 'Offer'; Compare-FeishuRow $applications $rows[0..5] }",
    };

    /// <summary>The labels of each table, in the order of its columns.</summary>
    private static readonly Dictionary<string, string[]> Labels = (
        from view in XDocument.Load(Path.Combine(StagedModule.Folder, "FeishuHire.Format.ps1xml")).Descendants("View")
        where view.Element("TableControl") is not null
        select (Type: view.Descendants("TypeName").First().Value, Headers: view.Descendants("Label").Select(label => label.Value).ToArray()))
        .ToDictionary(table => table.Type, table => table.Headers, StringComparer.Ordinal);

    public static MatrixTheoryData<string, string> Tables => new(Labels.Keys, ["en-US", "zh-CN"]);

    // PowerShell does not use the last column of a terminal, so a file of the same width has one more.
    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Has_whole_headers_and_no_cell_of_a_few_letters(string type, string culture)
    {
        const string Language = "[cultureinfo]::CurrentUICulture = $args[0]; ";
        var read = $"$applications = Get-FeishuExternalApplication {Few} -All; $shown = {Scripts.GetValueOrDefault(type, "Get-Feishu" + type.Split('.')[1])} 3>$null";
        (await Shell.InvokeAsync(Language + read, culture)).WithoutErrors();
        foreach (var width in new[] { 80, 81, 100, 101, 120, 121 })
        {
            AssertReadable(Labels[type], await ShowAsync(width, Language + "$shown", culture));
        }
    }

    private static void AssertReadable(string[] labels, IReadOnlyList<string> lines)
    {
        // The first columns of the table, by priority. A truncated header is not equal.
        var headers = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(headers.Length, 3, labels.Length);
        Assert.Equal(labels[..headers.Length], headers);
        Assert.True(lines.Count > 1);
        foreach (var cell in lines.Skip(1).SelectMany(line => headers.Select(header => Cell(line, lines[0], header))))
        {
            Assert.False(cell.EndsWith('\u2026') && PlainText.Width(cell) < FewestCharacters, $"{cell}: {string.Join('\n', lines.Take(3))}");
        }
    }
}
