using FeishuHire.Errors;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>A list whose pages a test lays out, and a record of what was asked for.</summary>
internal sealed class PageList
{
    private readonly Dictionary<string, Func<ListData<string>>> _pages = [];

    /// <summary>The page tokens that were asked for, in order; the empty one is the beginning.</summary>
    public List<string> Asked { get; } = [];

    public PageList With(string pageToken, bool? hasMore, string? next, params string?[]? items)
    {
        _pages[pageToken] = () => new ListData<string> { HasMore = hasMore, PageToken = next, Items = items is null ? null : [.. items] };
        return this;
    }

    public PageList Failing(string pageToken, FeishuErrorId errorId)
    {
        _pages[pageToken] = () => throw new FeishuApiException(new Failure(errorId) { Code = 1, LogId = "L1" });
        return this;
    }

    public IAsyncEnumerable<ListPage<string>> Pages(ListOptions options) =>
        Pager.ReadAsync(FetchAsync, new RecordDeduplicator<string>(item => item), options, TestContext.Current.CancellationToken);

    /// <summary>Reads to the end, or to the error.</summary>
    public async Task<(List<string> Items, FeishuApiException? Error)> ReadAsync(string? pageToken = null, bool all = true)
    {
        var items = new List<string>();
        try
        {
            await foreach (var page in Pages(new ListOptions(all, PageToken: pageToken)))
            {
                items.AddRange(page.Items);

                // A pager that goes round in circles is to fail a test, not to hang it.
                Assert.True(Asked.Count < 1000);
            }
        }
        catch (FeishuApiException e)
        {
            return (items, e);
        }

        return (items, null);
    }

    /// <summary>Reads to the end, which there must be.</summary>
    public async Task<List<string>> ReadToEndAsync(string? pageToken = null)
    {
        var (items, error) = await ReadAsync(pageToken);
        Assert.Null(error);
        return items;
    }

    private Task<DataAnswer<ListData<string>>> FetchAsync(string? pageToken, int number, CancellationToken cancellationToken)
    {
        Asked.Add(pageToken ?? "");
        Assert.Equal(Asked.Count, number);
        return Task.FromResult(new DataAnswer<ListData<string>> { Data = _pages[pageToken ?? ""]() });
    }
}
