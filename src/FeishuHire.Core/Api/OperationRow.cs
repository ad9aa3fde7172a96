using System;
using System.Globalization;
using System.Linq;

namespace FeishuHire.Api;

/// <summary>Reads a row of <c>operations.tsv</c>. Cells that hold several values separate them with spaces.</summary>
internal static class OperationRow
{
    private const string DocumentationRoot = "https://open.feishu.cn/document";

    /// <exception cref="FormatException">A cell has a value that is not allowed there.</exception>
    public static Operation Parse(string[] columns, string[] cells)
    {
        string Cell(string column) => cells[Array.IndexOf(columns, column)];
        string[] Words(string column) => Cell(column).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return new Operation(Cell("name"), Cell("method"), Cell("path"))
        {
            EnglishTitle = Cell("title_en"),
            ChineseTitle = Cell("title_zh"),
            Limits = [.. Words("limits").Select(RateLimit.Parse)],
            Scopes = Words("scopes"),
            TakesTenantToken = Words("tokens").Contains("tenant"),
            ReadsOnly = Cell("effect") switch
            {
                "read" => true,
                "write" => false,
                var effect => throw new FormatException($"The effect '{effect}' is neither read nor write."),
            },
            Response = Shape(Cell("response")),
            ResponseMember = Cell("response_member"),
            MaximumPageSize = Cell("maximum_page_size") is { Length: > 0 } size ? int.Parse(size, CultureInfo.InvariantCulture) : null,
            QueryParameters = Words("query"),
            Documentation = new Uri(DocumentationRoot + Cell("documentation")),
        };
    }

    private static ResponseShape Shape(string text) => text switch
    {
        "empty" => ResponseShape.Empty,
        "value" => ResponseShape.Value,
        "object" => ResponseShape.Object,
        "data" => ResponseShape.Data,
        "list" => ResponseShape.List,
        "pages" => ResponseShape.Pages,
        _ => throw new FormatException($"There is no response shape '{text}'."),
    };
}
