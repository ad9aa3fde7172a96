using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The table of external applications.</summary>
public sealed class ApplicationTableTests : TableTest
{
    private IReadOnlyList<PSObject> _applications = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var read = await Shell.InvokeAsync("$applications = Get-FeishuExternalApplication $args[0] -All; $applications", Many);
        _applications = [.. read.WithoutErrors().Output.Select(item => item!)];
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Fits_the_terminal_and_keeps_its_columns_in_line_below_Chinese_titles(int width)
    {
        var lines = await ShowAsync(width, "$applications");

        Assert.Equal(1 + 47, lines.Count);
        Assert.Contains(lines, line => line.Any(character => character is >= '\u4E00' and <= '\u9FFF'));
        foreach (var (application, row) in _applications.Zip(lines.Skip(1)))
        {
            Assert.Equal(Text(application, "Id"), Cell(row, lines[0], "Id"));
            Assert.Equal(Many, Cell(row, lines[0], "TalentId"));
            Assert.Equal(Text(application, "Stage"), Cell(row, lines[0], "Stage"));
            Assert.StartsWith(Cell(row, lines[0], "JobTitle").TrimEnd('\u2026'), Text(application, "JobTitle"), StringComparison.Ordinal);
            Assert.Equal(width > 80, lines[0].Contains("CreateTime", StringComparison.Ordinal));
            if (width > 80)
            {
                Assert.Equal(Day(application, "CreateTime"), Cell(row, lines[0], "CreateTime"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Says_which_are_active(int width)
    {
        var lines = await ShowAsync(width, "$applications");

        foreach (var (application, row) in _applications.Zip(lines.Skip(1)))
        {
            Assert.Equal(application.Properties["ModifyTime"].Value is null ? "active" : "ended", Cell(row, lines[0], "State"));
        }

        Assert.Contains(lines, line => line.Contains(" active ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" ended ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(160)]
    public async Task Says_of_those_that_ended_why_and_where_there_is_room_when(int width)
    {
        var lines = await ShowAsync(width, "$applications");

        foreach (var (application, row) in _applications.Zip(lines.Skip(1)))
        {
            var why = Text(application, "TerminationReason") is { Length: > 0 } reason ? reason : Text(application, "TerminationType");
            var ended = application.Properties["ModifyTime"].Value is not null;
            Assert.Equal(ended ? why : "", Cell(row, lines[0], "Why"));
            if (width > 120)
            {
                Assert.Equal(Day(application, "ModifyTime"), Cell(row, lines[0], "ModifyTime"));
            }
        }
    }

    [Fact]
    public async Task Says_whose_the_applications_of_several_talents_are()
    {
        var lines = await ShowAsync(80, "$args[0] | Get-FeishuExternalApplication -All", new object?[] { new[] { Few, Many } });

        Assert.Equal(
            Enumerable.Repeat(Few, 7).Concat(Enumerable.Repeat(Many, 47)),
            lines.Skip(1).Select(row => Cell(row, lines[0], "TalentId")));
    }

    [Fact]
    public async Task Takes_an_application_that_ended_without_a_time_as_ended()
    {
        Server.AddPage([new { id = "1", termination_type = "HR" }]);

        var lines = await ShowAsync(120, "Get-FeishuExternalApplication 1");

        Assert.Matches("^1 +ended +HR *$", lines[^1]);
    }

    private static string Text(PSObject item, string property) => item.Properties[property].Value?.ToString() ?? "";

    private static string Day(PSObject item, string property) =>
        item.Properties[property].Value is DateTime time ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
