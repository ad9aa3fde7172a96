using System.Globalization;

namespace FeishuHire.Benchmarks.Reporting;

/// <summary>The figures of a benchmark, some with a target. Its text is a Markdown table.</summary>
internal sealed class Sheet
{
    private readonly List<Figure> _figures = [];
    private readonly List<string> _notes = [];

    /// <summary>How many targets were missed.</summary>
    public int Missed => _figures.Count(figure => figure.Met == false);

    /// <summary>Adds a figure without a target.</summary>
    public void Add(string what, FormattableString value) => _figures.Add(new Figure(what, FormattableString.Invariant(value)));

    /// <summary>Adds a figure with an upper limit.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="limit">The upper limit.</param>
    /// <param name="unit">The unit, with the space before it.</param>
    public void AtMost(string what, double value, double limit, string unit = "") =>
        _figures.Add(new Figure(what, Text(value) + unit, $"at most {Text(limit)}{unit}", value <= limit));

    /// <summary>Adds a figure with a lower limit.</summary>
    public void AtLeast(string what, double value, double limit, string unit = "") =>
        _figures.Add(new Figure(what, Text(value) + unit, $"at least {Text(limit)}{unit}", value >= limit));

    /// <summary>Adds a sentence below the table.</summary>
    public void Note(FormattableString note) => _notes.Add(FormattableString.Invariant(note));

    public override string ToString()
    {
        string[][] rows = [["", "figure", "target", ""], .. _figures.Select(figure => new[] { figure.What, figure.Value, figure.Target, figure.Verdict })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |").ToList();
        lines.Insert(1, $"|{string.Join("|", widths.Select(width => new string('-', width + 2)))}|");
        return string.Join('\n', [.. lines, .. _notes.SelectMany(note => new[] { "", note })]);
    }

    private static string Text(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
