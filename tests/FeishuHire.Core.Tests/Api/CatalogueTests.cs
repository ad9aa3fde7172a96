using System.Text.RegularExpressions;
using FeishuHire.Api;

namespace FeishuHire.Core.Tests.Api;

/// <summary>The catalogue contains what Feishu documents about each operation.</summary>
public sealed class CatalogueTests
{
    private static readonly List<Operation> Operations = [.. Catalogue.Operations];

    public static TheoryData<string> Names => [.. Operations.Select(operation => operation.Name)];

    [Fact]
    public void It_has_every_operation_of_Hire_once()
    {
        Assert.Equal(182, Operations.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
        Assert.Equal(182, Operations.Count);
        Assert.Equal(
            [("DELETE", 9), ("GET", 77), ("PATCH", 10), ("POST", 76), ("PUT", 10)],
            Operations.CountBy(operation => operation.Method).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public void The_shapes_of_the_responses_are_as_documented()
    {
        int Count(bool get, ResponseShape shape) => Operations.Count(operation => operation.Method == "GET" == get && operation.Response == shape);
        Assert.Equal((45, 4, 24, 3, 1), (
            Count(true, ResponseShape.Pages), Count(true, ResponseShape.List), Count(true, ResponseShape.Object),
            Count(true, ResponseShape.Data), Count(true, ResponseShape.Value)));
        Assert.Equal((11, 5), (Count(false, ResponseShape.Pages), Count(false, ResponseShape.List)));
    }

    [Fact]
    public void The_limits_are_those_of_the_documented_tiers()
    {
        var tiers = Operations.CountBy(operation => string.Join(' ', operation.Limits)).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(69, tiers[$"{RateLimit.PerMinute(1000)} {RateLimit.PerSecond(50)}"]);
        Assert.Equal(
            [3, 5, 3, 55, 36, 7],
            new[] { RateLimit.PerMinute(20), RateLimit.PerMinute(100), RateLimit.PerSecond(5), RateLimit.PerSecond(10), RateLimit.PerSecond(20), RateLimit.PerSecond(50) }
                .Select(limit => tiers[limit.ToString()]));
        Assert.Equal(4, tiers[""]);
    }

    [Fact]
    public void Every_GET_only_reads_and_of_the_others_only_searches_do()
    {
        Assert.All(Operations.Where(operation => operation.Method == "GET"), operation => Assert.True(operation.ReadsOnly));
        Assert.All(Operations.Where(operation => operation.Method is "PUT" or "PATCH" or "DELETE"), operation => Assert.False(operation.ReadsOnly));
        var posts = Operations.Where(operation => operation is { Method: "POST", ReadsOnly: true }).ToList();
        Assert.Equal(16, posts.Count);
        Assert.All(posts, operation => Assert.Matches("/(search|query|batch_query|batch_get_id|get_agency_account)$", operation.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_operation_is_complete(string name)
    {
        var operation = Catalogue.Get(name);
        Assert.Matches(@"^v[12](/[a-z_-]+){2,}$", operation.Name);
        Assert.Matches(@"^/open-apis/hire/v[12](/(:?[a-z_]+))+/?$", operation.Path);
        Assert.StartsWith(operation.Name.Split('/')[0], operation.Path["/open-apis/hire/".Length..], StringComparison.Ordinal);
        Assert.Matches(@"^[A-Z][A-Za-z '()-]+$", operation.EnglishTitle);
        Assert.Matches(new Regex(@"\p{IsCJKUnifiedIdeographs}"), operation.ChineseTitle);
        Assert.All(operation.Scopes, scope => Assert.StartsWith("hire:", scope, StringComparison.Ordinal));
        Assert.StartsWith("https://open.feishu.cn/document/", operation.Documentation!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(operation.Response is ResponseShape.Empty or ResponseShape.Data, operation.ResponseMember.Length == 0);

        // Only paged operations have a largest page, and all of them take a token in the query.
        Assert.True(operation.MaximumPageSize is null || operation.Response == ResponseShape.Pages);
        Assert.Equal(operation.Response == ResponseShape.Pages, operation.QueryParameters.Contains("page_token"));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("20/h")]
    [InlineData("x/s")]
    [InlineData("-1/s")]
    public void A_limit_that_is_written_differently_is_refused(string text) => Assert.Throws<FormatException>(() => RateLimit.Parse(text));
}
