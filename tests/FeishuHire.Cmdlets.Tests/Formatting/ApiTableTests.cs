using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The table of the calls of Hire.</summary>
public sealed class ApiTableTests : TableTest
{
    private const string Root = "/open-apis/hire/";
    private static readonly string[] Headers = ["Method", "Path", "Title", "Limit", "Scope"];

    // Text that is longer than its column wraps, so that nothing is lost at any width.
    [Theory]
    [InlineData(80, "en-US")]
    [InlineData(80, "zh-CN")]
    [InlineData(100, "zh-CN")]
    [InlineData(120, "en-US")]
    [InlineData(120, "zh-CN")]
    public async Task Shows_every_call_in_full(int width, string culture)
    {
        const string Script = "[cultureinfo]::CurrentUICulture = $args[0]; Find-FeishuHireApi";
        var apis = (await Shell.InvokeAsync(Script, culture)).WithoutErrors().Output;

        var lines = await ShowAsync(width, Script, culture);

        Assert.Equal(Headers, lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var rows = Rows([.. lines.Skip(1)], lines[0]);
        Assert.Equal(182, rows.Count);
        foreach (var (api, row) in apis.Zip(rows))
        {
            var scopes = string.Concat((string[])api!.Properties["Scope"].Value);
            var path = Text(api, "Path").Replace(Root, "", StringComparison.Ordinal);
            Assert.Equal([Text(api, "Method"), path, Text(api, "Title"), Text(api, "Limit").Replace(",", "", StringComparison.Ordinal), scopes], row);
        }
    }

    [Fact]
    public async Task Has_a_line_for_each_limit_and_each_scope()
    {
        var lines = await ShowAsync(80, "Find-FeishuHireApi v1/offer/list");

        Assert.Equal(3, lines.Count);
        Assert.Matches("^GET +v1/offers +List offers +1000/min +hire:offer:readonly *$", lines[1]);
        Assert.Matches("^ +50/s +hire:offer *$", lines[2]);
    }

    private static List<string[]> Rows(IReadOnlyList<string> lines, string headers)
    {
        var rows = new List<string[]>();
        foreach (var cells in lines.Select(line => Headers.Select(header => WithoutBlanks(Cell(line, headers, header))).ToArray()))
        {
            if (cells[0].Length > 0)
            {
                rows.Add(cells);
            }
            else
            {
                rows[^1] = [.. rows[^1].Zip(cells, string.Concat)];
            }
        }

        return rows;
    }

    private static string Text(PSObject item, string property) => WithoutBlanks($"{item.Properties[property].Value}");

    // A space at the end of a line cannot be distinguished from the padding.
    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
