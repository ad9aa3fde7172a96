using FeishuHire.Paging;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>All oddities of paging in the contract, and a few more: the result is complete or an error, never a loop.</summary>
public sealed class PagerTests
{
    [Fact]
    public async Task Pages_are_read_to_the_end_in_order()
    {
        var list = new PageList().With("", true, "a", "1", "2").With("a", true, "b", "3").With("b", false, null, "4");

        Assert.Equal(["1", "2", "3", "4"], await list.ReadToEndAsync());
        Assert.Equal(["", "a", "b"], list.Asked);
    }

    [Fact]
    public async Task An_empty_page_is_no_end()
    {
        var list = new PageList().With("", true, "a").With("a", true, "b").With("b", false, null, "1");

        Assert.Equal(["1"], await list.ReadToEndAsync());
    }

    [Theory]
    [InlineData("left over")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_without_more_is_an_end(string? next)
    {
        var list = new PageList().With("", false, next, "1");

        Assert.Equal(["1"], await list.ReadToEndAsync());
        Assert.Single(list.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task More_without_a_token_is_an_error(string? next)
    {
        var list = new PageList().With("", true, "a", "1", "2").With("a", true, next, "3");

        var (items, error) = await list.ReadAsync();

        AssertStopped(error, "sends no page token", "a", 2);
        Assert.Equal(["1", "2"], items);
    }

    [Fact]
    public async Task The_same_token_again_is_an_error()
    {
        var list = new PageList().With("", true, "a", "1").With("a", true, "a", "2");

        var (items, error) = await list.ReadAsync();

        AssertStopped(error, "was already used", "a", 1);
        Assert.Equal(["1"], items);
        Assert.Equal(["", "a"], list.Asked);
    }

    [Fact]
    public async Task A_circle_of_tokens_is_an_error()
    {
        var list = new PageList().With("", true, "a", "1").With("a", true, "b", "2").With("b", true, "a", "3");

        var (items, error) = await list.ReadAsync();

        AssertStopped(error, "was already used", "b", 2);
        Assert.Equal(["1", "2"], items);
        Assert.Equal(["", "a", "b"], list.Asked);
    }

    [Fact]
    public async Task A_circle_back_to_where_the_user_began_is_an_error()
    {
        var list = new PageList().With("a", true, "b", "1").With("b", true, "a", "2");

        var (items, error) = await list.ReadAsync("a");

        AssertStopped(error, "was already used", "b", 1);
        Assert.Equal(["1"], items);
    }

    [Fact]
    public async Task Tokens_that_differ_only_in_case_are_different()
    {
        var list = new PageList().With("", true, "a", "1").With("a", true, "A", "2").With("A", false, null, "3");

        Assert.Equal(["1", "2", "3"], await list.ReadToEndAsync());
    }

    [Fact]
    public async Task Where_it_is_not_said_whether_there_is_more_a_token_says_so()
    {
        var list = new PageList().With("", null, "a", "1").With("a", null, "", "2");

        Assert.Equal(["1", "2"], await list.ReadToEndAsync());
    }

    [Fact]
    public async Task Where_it_is_not_said_whether_there_is_more_no_token_is_an_end()
    {
        var list = new PageList().With("", null, null, "1");

        Assert.Equal(["1"], await list.ReadToEndAsync());
        Assert.Single(list.Asked);
    }

    [Fact]
    public async Task Where_it_is_not_said_whether_there_is_more_a_token_again_is_an_error()
    {
        var list = new PageList().With("", null, "a", "1").With("a", null, "a", "2");

        AssertStopped((await list.ReadAsync()).Error, "was already used", "a", 1);
    }

    [Fact]
    public async Task Records_that_are_missing_or_null_are_no_records()
    {
        var list = new PageList().With("", true, "a", null).With("a", true, "b", "1", null, "2", null).With("b", false, null, []);

        Assert.Equal(["1", "2"], await list.ReadToEndAsync());
    }

    [Fact]
    public async Task A_page_that_fails_says_where_and_going_on_from_there_gives_exactly_the_rest()
    {
        var list = new PageList().With("", true, "a", "1", "2").With("a", true, "b", "3").Failing("b", FeishuErrorId.ServiceUnavailable);
        var (before, error) = await list.ReadAsync();
        Assert.Equal((FeishuErrorId.ServiceUnavailable, "b", 3), (error!.ErrorId, error.PageToken, error.ItemsReturned));
        Assert.Equal(("L1", (int?)1), (error.LogId, error.Code));

        var rest = await new PageList().With("b", true, "c", "4").With("c", false, null, "5").ReadToEndAsync(error.PageToken);

        Assert.Equal(["1", "2", "3", "4", "5"], before.Concat(rest));
    }

    [Fact]
    public async Task A_first_page_that_fails_has_no_token_to_go_on_with()
    {
        var (items, error) = await new PageList().Failing("", FeishuErrorId.NetworkFailure).ReadAsync();

        Assert.Equal((FeishuErrorId.NetworkFailure, null, 0), (error!.ErrorId, error.PageToken, error.ItemsReturned));
        Assert.Empty(items);
    }

    [Theory]
    [InlineData(true, "a", "a")]
    [InlineData(null, "a", "a")]
    [InlineData(false, "a", null)]
    [InlineData(false, null, null)]
    public async Task Without_all_one_page_is_read_and_its_next_token_told(bool? hasMore, string? next, string? told)
    {
        var list = new PageList().With("", hasMore, next, "1");

        var pages = new List<ListPage>();
        await foreach (var page in list.Pages(new ListOptions(All: false)))
        {
            pages.Add(page);
        }

        Assert.Equal((told, told is not null), (Assert.Single(pages).NextPageToken, pages[0].HasMore));
        Assert.Single(list.Asked);
    }

    [Fact]
    public async Task Without_all_more_without_a_token_is_an_error_all_the_same() =>
        AssertStopped((await new PageList().With("", true, null, "1").ReadAsync(all: false)).Error, "sends no page token", null, 0);

    [Fact]
    public async Task An_empty_page_token_of_the_user_means_the_beginning()
    {
        var list = new PageList().With("", false, null, "1");

        Assert.Equal(["1"], await list.ReadToEndAsync(""));
    }

    [Fact]
    public async Task The_next_page_is_not_asked_for_before_the_last_was_used_up()
    {
        var list = new PageList().With("", true, "a", "1").With("a", true, "b", "2").With("b", false, null, "3");
        await using var pages = list.Pages(new ListOptions(All: true)).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.Empty(list.Asked);
        await pages.MoveNextAsync();
        Assert.Equal([""], list.Asked);
        await pages.MoveNextAsync();
        Assert.Equal(["", "a"], list.Asked);
    }

    [Fact]
    public async Task A_record_that_comes_again_on_a_later_page_is_given_once()
    {
        var list = new PageList().With("", true, "a", "1", "2").With("a", true, "b", "2", "3").With("b", false, null, "2", "3", "4");

        Assert.Equal(["1", "2", "3", "4"], await list.ReadToEndAsync());
    }

    [Fact]
    public async Task An_error_counts_the_records_that_were_given()
    {
        var list = new PageList().With("", true, "a", "1", "2").With("a", true, "b", "2", "3").Failing("b", FeishuErrorId.ServiceUnavailable);

        Assert.Equal(3, (await list.ReadAsync()).Error!.ItemsReturned);
    }

    [Theory]
    [InlineData]
    [InlineData("1")]
    public async Task Pages_without_end_that_bring_nothing_new_are_an_error_that_says_where(params string[] items)
    {
        var list = new PageList().With("", true, "0", "1");
        for (var page = 0; page < 500; page++)
        {
            list.With($"{page}", true, $"{page + 1}", items);
        }

        var (read, error) = await list.ReadAsync();

        AssertStopped(error, "100 pages in a row contained no new record", "99", 1);
        Assert.Equal(["1"], read);
        Assert.Equal(101, list.Asked.Count);
    }

    [Fact]
    public async Task As_long_as_some_page_brings_something_new_many_empty_ones_are_no_error()
    {
        var list = new PageList().With("", true, "0", "first");
        for (var page = 0; page < 500; page++)
        {
            list.With($"{page}", page < 499, $"{page + 1}", page % 100 == 99 ? [$"new {page}"] : []);
        }

        Assert.Equal(6, (await list.ReadToEndAsync()).Count);
    }

    [Fact]
    public async Task An_end_after_that_many_empty_pages_is_an_end()
    {
        var list = new PageList();
        for (var page = 0; page < 100; page++)
        {
            list.With(page == 0 ? "" : $"{page}", page < 99, $"{page + 1}");
        }

        Assert.Empty(await list.ReadToEndAsync());
    }

    private static void AssertStopped(FeishuApiException? error, string reason, string? pageToken, int itemsReturned)
    {
        Assert.NotNull(error);
        Assert.Equal((FeishuErrorId.PagingFailed, pageToken, itemsReturned), (error.ErrorId, error.PageToken, error.ItemsReturned));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
