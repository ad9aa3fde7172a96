using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>The base of tests of the tables that a terminal shows.</summary>
public abstract class TableTest : CmdletTest
{
    /// <summary>The widths of terminals.</summary>
    public static TheoryData<int> Widths => [80, 100, 120];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Shell.ConnectAsync(Server);
    }

    /// <summary>
    /// Returns the headers and the rows that a terminal shows, without blank lines and the line below the headers. No line is wider than the
    /// terminal, and no header wraps.
    /// </summary>
    private protected async Task<IReadOnlyList<string>> ShowAsync(int width, string script, params object?[] arguments)
    {
        Shell.Host.Terminal.Width = width;
        var shown = await Shell.ShowAsync(script, arguments);
        var lines = shown.Split(["\r\n", "\n"], StringSplitOptions.None).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        Assert.All(lines, line => Assert.InRange(PlainText.Width(line), 1, width));
        var rule = lines.FindIndex(line => line.StartsWith("--", StringComparison.Ordinal));
        Assert.True(rule == 1, shown);
        return [lines[0], .. lines[(rule + 1)..]];
    }

    /// <summary>The text of a row below a header: from the column where the header starts to where the next one starts.</summary>
    private protected static string Cell(string row, string headers, string header)
    {
        var start = headers.IndexOf(header, StringComparison.Ordinal);
        Assert.True(start >= 0, headers);
        var next = headers.IndexOf(' ', start) is >= 0 and var blank ? headers.Length - headers[blank..].TrimStart().Length : headers.Length;
        var column = 0;
        var cell = "";
        foreach (var rune in row.EnumerateRunes())
        {
            if (column >= start && (column < next || next == headers.Length))
            {
                cell += rune.ToString();
            }

            column += PlainText.Width(rune.ToString());
        }

        return cell.Trim();
    }
}
