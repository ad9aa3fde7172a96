using System.Text.RegularExpressions;

namespace FeishuHire.Sandbox.Tests.Support;

/// <summary>A call of Hire as Feishu documents it: a row of the project's table.</summary>
public sealed record HireCall(string Name, string Method, string Path, string Limits, string[] Scopes, string Tokens, string Shape, string Member, int? MaximumPageSize)
{
    public static IReadOnlyList<HireCall> All { get; } = Read();

    /// <summary>The names of all calls, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(call => call.Name)];

    /// <summary>The names of the paged calls.</summary>
    public static TheoryData<string> PagedNames => [.. All.Where(call => call.Shape == "pages").Select(call => call.Name)];

    public bool TakesTenantToken => Tokens.Contains("tenant", StringComparison.Ordinal);

    public static HireCall Of(string name) => All.Single(call => call.Name == name);

    /// <summary>The path with 19 digits for each parameter.</summary>
    public string PathWith(string id) => Regex.Replace(Path, ":[a-z_]+", id);

    private static List<HireCall> Read()
    {
        using var reader = new StreamReader(typeof(HireCall).Assembly.GetManifestResourceStream("operations.tsv")!);
        var columns = reader.ReadLine()!.Split('\t');
        var calls = new List<HireCall>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split('\t');
            string Cell(string column) => cells[Array.IndexOf(columns, column)];
            calls.Add(new HireCall(
                Cell("name"),
                Cell("method"),
                Cell("path"),
                Cell("limits"),
                Cell("scopes").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Cell("tokens"),
                Cell("response"),
                Cell("response_member"),
                int.TryParse(Cell("maximum_page_size"), out var size) ? size : null));
        }

        return calls;
    }
}
