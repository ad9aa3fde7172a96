using System.Web;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>A list whose pages a test defines, and a record of the requests.</summary>
internal sealed class PageList : IRequestSender
{
    private readonly Dictionary<string, Func<ListData<Row>>> _pages = [];

    /// <summary>The page tokens of the requests, in order; empty for the first page.</summary>
    public List<string> Asked { get; } = [];

    public PageList With(string pageToken, bool? hasMore, string? next, params string?[]? items)
    {
        _pages[pageToken] = () => new ListData<Row>
        {
            HasMore = hasMore is { } more ? new(more) : null,
            PageToken = next,
            Items = items?.Select(id => id is null ? null : new Row(id)).ToList(),
        };
        return this;
    }

    public PageList Failing(string pageToken, FeishuErrorId errorId)
    {
        _pages[pageToken] = () => throw new FeishuApiException(new Failure(errorId) { Code = 1, LogId = "L1" });
        return this;
    }

    public IAsyncEnumerable<ListPage> Pages(ListOptions options) => new Pager(this, NullRequestObserver.Instance).ReadAsync(
        new ListQuery<Row>(ExternalApplicationEndpoints.List.Operation, null!, Subject.ListOf<Row>(), QueryString.Empty),
        options,
        new RecordDeduplicator(),
        TestContext.Current.CancellationToken);

    /// <summary>Reads to the end or to an error.</summary>
    public async Task<(List<string> Items, FeishuApiException? Error)> ReadAsync(string? pageToken = null, bool all = true)
    {
        var items = new List<string>();
        try
        {
            await foreach (var page in Pages(new ListOptions(all, PageToken: pageToken)))
            {
                items.AddRange(page.Records.Select(record => record.Id!));

                // A pager that loops must fail the test instead of hanging it.
                Assert.True(Asked.Count < 1000);
            }
        }
        catch (FeishuApiException e)
        {
            return (items, e);
        }

        return (items, null);
    }

    /// <summary>Reads to the end, without an error.</summary>
    public async Task<List<string>> ReadToEndAsync(string? pageToken = null)
    {
        var (items, error) = await ReadAsync(pageToken);
        Assert.Null(error);
        return items;
    }

    Task<TResponse> IRequestSender.SendAsync<TResponse>(
        ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var pageToken = HttpUtility.ParseQueryString(request.Query)["page_token"] ?? "";
        Asked.Add(pageToken);
        Assert.Equal(Asked.Count, request.Page);
        Response response = new DataResponse<ListData<Row>> { Data = _pages[pageToken]() };
        return Task.FromResult((TResponse)response);
    }
}
