using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Demo.Hosting;

namespace FeishuHire.Cmdlets.Tests.Formatting;

/// <summary>A test of what a terminal shows of objects that a script gives.</summary>
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
    /// Gives the headers and the rows that a terminal of a width shows, without blank lines and without the rule between. No line is wider than the
    /// terminal, and no header goes on in a second line.
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

    /// <summary>The text of a row from the column of the terminal in which a header begins to where the next one begins.</summary>
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
