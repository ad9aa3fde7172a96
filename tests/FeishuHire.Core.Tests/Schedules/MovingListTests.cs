using System.Globalization;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Talents;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// Lists of up to 20,000 talents that change while they are read, up to three talents for each page: no talent that was there at the start is missed,
/// and none is returned twice.
/// </summary>
public sealed class MovingListTests(ITestOutputHelper output)
{
    private const int SeedsInCi = 600;
    private const int Largest = 20_000;

    [Theory]
    [InlineData(TalentSortBy.Added)]
    [InlineData(TalentSortBy.Updated)]
    [InlineData(TalentSortBy.Relevance)]
    public async Task Nobody_is_missed_and_nobody_comes_twice(TalentSortBy sortBy)
    {
        var (requests, pages, most) = (0, 0, 0.0);
        foreach (var seed in Seeds.Of(SeedsInCi))
        {
            var talents = new MovingTalents(seed, Largest) { MoveAnywhere = sortBy == TalentSortBy.Relevance };

            var (ids, error) = await ReadAsync(talents, sortBy);

            Assert.Null(error);
            AssertEachOnce(seed, talents, ids);
            Assert.True(talents.Requests <= (4 * talents.Pages) + 100, $"Seed {seed}: {talents.Requests} requests for {talents.Pages} pages.");
            requests += talents.Requests;
            pages += talents.Pages;
            most = Math.Max(most, (double)talents.Requests / talents.Pages);
        }

        output.WriteLine($"{sortBy}: {requests} requests for {pages} pages; {most:0.0} times as many at most.");
    }

    [Fact]
    public async Task In_the_order_of_additions_no_page_is_read_twice()
    {
        foreach (var seed in Seeds.Of(SeedsInCi / 10))
        {
            var talents = new MovingTalents(seed, Largest / 10);

            await ReadAsync(talents, TalentSortBy.Added);

            Assert.True(talents.Requests <= talents.Pages + ((talents.Additions + 19) / 20), $"Seed {seed}");
        }
    }

    [Fact]
    public async Task Going_on_after_an_error_in_the_order_of_additions_misses_nobody()
    {
        foreach (var seed in Seeds.Of(SeedsInCi))
        {
            var talents = new MovingTalents(seed, 2000) { FailingRequest = 1 + (seed % 50) };
            var (ids, error) = await ReadAsync(talents, TalentSortBy.Added);
            if (error is not null)
            {
                Assert.Equal(ids.Count, error.ItemsReturned);
                var (rest, second) = await ReadAsync(talents, TalentSortBy.Added, error.PageToken);
                Assert.Null(second);

                // Only talents that additions have moved to the next page are returned again.
                Assert.True(ids.Concat(rest).Count() - ids.Concat(rest).Distinct().Count() <= talents.Additions, $"Seed {seed}");
                ids = [.. ids.Union(rest)];
            }

            AssertEachOnce(seed, talents, ids);
        }
    }

    [Fact]
    public async Task An_error_in_another_order_says_what_going_on_leaves_out_or_how_many_are_missing()
    {
        var (stopped, afterEnd) = (0, 0);
        foreach (var seed in Seeds.Of(5 * SeedsInCi))
        {
            var talents = new MovingTalents(seed, 2000) { FailingRequest = 1 + (seed % 100) };

            var (ids, error) = await ReadAsync(talents, TalentSortBy.Updated);

            if (error is null)
            {
                AssertEachOnce(seed, talents, ids);
                continue;
            }

            Assert.Equal(ids.Count, error.ItemsReturned);
            if (error.Message.Contains("read to its end", StringComparison.Ordinal))
            {
                afterEnd++;
                Assert.Null(error.PageToken);
                var missing = Enumerable.Range(0, talents.Count).Except(ids).Count();
                var told = int.Parse(error.Message.Split("up to ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
                Assert.InRange(missing, 0, told);
                Assert.Contains("Run the same command again", error.RecommendedAction, StringComparison.Ordinal);
            }
            else if (error.PageToken is not null)
            {
                stopped++;
                Assert.Contains($"With -PageToken '{error.PageToken}' it resumes", error.RecommendedAction, StringComparison.Ordinal);
            }
        }

        Assert.True(stopped > 0 && afterEnd > 0);
    }

    private static async Task<(List<int> Ids, FeishuApiException? Error)> ReadAsync(
        MovingTalents talents, TalentSortBy sortBy, string? pageToken = null)
    {
        var ids = new List<int>();
        var reader = new TalentListReader(
            new Pager(talents, NullRequestObserver.Instance),
            Subject.ListOf<Talent>(),
            new TalentFilter { SortBy = sortBy },
            new ListOptions(All: true, PageToken: pageToken));
        try
        {
            await foreach (var page in reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                ids.AddRange(page.Records.Select(talent => int.Parse(talent.Id!, CultureInfo.InvariantCulture)));
            }
        }
        catch (FeishuApiException e)
        {
            return (ids, e);
        }

        return (ids, null);
    }

    private static void AssertEachOnce(int seed, MovingTalents talents, List<int> ids)
    {
        Assert.True(ids.Count == ids.Distinct().Count(), $"Seed {seed}: {ids.Count - ids.Distinct().Count()} of {talents.Count} came twice.");
        var missing = Enumerable.Range(0, talents.Count).Except(ids).Count();
        Assert.True(missing == 0, $"Seed {seed}: {missing} of {talents.Count} are missing.");
    }
}
