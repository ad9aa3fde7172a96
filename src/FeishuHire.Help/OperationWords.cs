using System.Globalization;
using FeishuHire.Api;

namespace FeishuHire.Help;

/// <summary>The words for the scopes and limits of operations.</summary>
internal sealed record OperationWords(
    Func<Operation, string> Title,
    string Titled,
    string Comma,
    string And,
    string Scopes,
    string NoScopes,
    string Or,
    string Limits,
    string LimitsOfEach,
    string NoLimits,
    string PerSecond,
    string PerMinute)
{
    public static readonly OperationWords English = new(
        operation => operation.EnglishTitle,
        "{0}: ",
        ", ",
        " and ",
        "Needs the scope {0}. ",
        "Feishu documents no scope. ",
        " or ",
        "Feishu allows {0}; the session stays below that.",
        "Feishu allows {0} for each operation; the session stays below that.",
        "Feishu documents no rate limit.",
        "{0:N0} requests per second",
        "{0:N0} requests per minute");

    public static readonly OperationWords Chinese = new(
        operation => operation.ChineseTitle,
        "{0}：",
        "、",
        "和 ",
        "需要权限 {0}。",
        "飞书没有注明所需的权限。",
        " 或 ",
        "飞书的频率限制是 {0}，会话会保持在限制之内。",
        "飞书对每个接口的频率限制是 {0}，会话会保持在限制之内。",
        "飞书没有注明频率限制。",
        "{0} 次/秒",
        "{0} 次/分钟");

    /// <summary>What the operations need and allow, as one paragraph for each group of operations that need and allow the same.</summary>
    public IEnumerable<string> Describe(IEnumerable<Operation> operations)
    {
        var groups = operations.GroupBy(operation => ScopesOf(operation) + LimitsOf(operation)).ToList();
        foreach (var group in groups)
        {
            var first = group.First();
            var titles = groups.Count == 1 ? "" : Format(Titled, string.Join(Comma, group.Select(Title)));
            var limits = first.Limits.Count == 0 ? NoLimits : Format(group.Count() == 1 ? Limits : LimitsOfEach, LimitsOf(first));
            yield return titles + (first.Scopes.Count == 0 ? NoScopes : Format(Scopes, ScopesOf(first))) + limits;
        }
    }

    private string ScopesOf(Operation operation) => string.Join(Or, operation.Scopes);

    private string LimitsOf(Operation operation) => string.Join(And, operation.Limits.Select(limit => Format(limit.IsSpaced ? PerSecond : PerMinute, limit.Permits)));

    private static string Format(string format, object value) => string.Format(CultureInfo.InvariantCulture, format, value);
}
