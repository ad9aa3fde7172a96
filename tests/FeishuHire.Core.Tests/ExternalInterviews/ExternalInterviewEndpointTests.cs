using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalInterviews;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.ExternalInterviews;

/// <summary>A list that is read with POST: paging is in the query, and requests are retried like those of every call that only reads.</summary>
public sealed class ExternalInterviewEndpointTests
{
    private const string Api = "batch_query";

    // An application of the sample data with three interviews.
    private const string Application = "6989202908470447000";

    [Fact]
    public async Task The_paging_is_in_the_query_and_the_body_is_empty()
    {
        await using var test = await TestSession.ConnectedAsync();

        Assert.Equal(3, await test.Clock.RunAsync(CountAsync(test, pageSize: 2)));

        var requests = test.Server.RequestsTo(Api);
        Assert.All(requests, request => Assert.Equal(("POST", "{}"), (request.Method, request.Body)));
        Assert.Equal($"?external_application_id={Application}&page_size=2", requests[0].Query);
        Assert.StartsWith($"?external_application_id={Application}&page_size=2&page_token=", requests[1].Query, StringComparison.Ordinal);
        Assert.Equal(2, requests.Count);
    }

    [Fact]
    public async Task A_request_that_fails_is_sent_again_with_its_body()
    {
        await using var test = await TestSession.ConnectedAsync();
        test.Server.Script.Add(Api, Responses.Html(502));
        test.Server.Script.Add(Api, Responses.Reset());
        test.Server.Script.Add(Api, Responses.Throttled(1));

        Assert.Equal(3, await test.Clock.RunAsync(CountAsync(test, pageSize: 20)));

        Assert.Equal(["{}", "{}", "{}", "{}"], test.Server.RequestsTo(Api).Select(request => request.Body));
    }

    private static async Task<int> CountAsync(TestSession test, int pageSize)
    {
        var source = new ListSource<ExternalInterview>(test.Session, ExternalInterviewEndpoints.List, new ListOptions(All: true, pageSize));
        var count = 0;
        await foreach (var page in source.ReadAsync(
            Subject.Of<ExternalApplication>(Application), NullRequestObserver.Instance, TestContext.Current.CancellationToken))
        {
            count += page.Records.Count;
        }

        return count;
    }
}
