using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The table of talents.</summary>
public sealed class TalentTableTests : TableTest
{
    private IReadOnlyList<PSObject> _talents = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _talents = [.. (await Shell.InvokeAsync("$talents = Get-FeishuTalent -All; $talents")).WithoutErrors().Output.Select(item => item!)];
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Fits_the_terminal_with_columns_in_line_below_Chinese_names(int width)
    {
        var lines = await ShowAsync(width, "$talents");

        string[] headers = ["TalentId", "Name", "TopDegree", "IsOnboarded", "ModifyTime", "ExperienceYears", "Age"];
        Assert.Equal(headers[..(width == 80 ? 5 : 7)], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1 + 320, lines.Count);
        foreach (var (talent, row) in _talents.Zip(lines.Skip(1)))
        {
            Assert.Equal(Text(talent, "TalentId"), Cell(row, lines[0], "TalentId"));
            Assert.Equal(Text(talent, "TopDegree"), Cell(row, lines[0], "TopDegree"));
            Assert.Equal(
                talent.Properties["ModifyTime"].Value is DateTime time ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
                Cell(row, lines[0], "ModifyTime"));
            Assert.Equal(Text(talent, "Name"), Cell(row, lines[0], "Name"));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Shows_no_way_to_reach_a_person(int width)
    {
        var table = string.Concat(await ShowAsync(width, "$talents"));

        Assert.DoesNotContain('@', table);
        var mobiles = _talents.Select(talent => Text(talent, "Mobile")).Where(mobile => mobile.Length > 0).ToList();
        Assert.NotEmpty(mobiles);
        Assert.All(mobiles, mobile => Assert.DoesNotContain(mobile, table, StringComparison.Ordinal));
    }

    private static string Text(PSObject item, string property) => item.Properties[property].Value?.ToString() ?? "";
}
