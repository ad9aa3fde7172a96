using System.Text.Json.Serialization.Metadata;
using FeishuHire.Core.Tests.Support;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Core.Tests.Http;

/// <summary>The serializer's type of a response takes time to make, so it is made while the response is on its way.</summary>
public sealed class ResponseTypeTests
{
    [Fact]
    public async Task The_type_of_a_response_is_made_after_the_request_was_sent_and_before_the_response_arrives()
    {
        await using var test = await TestSession.ConnectedAsync();
        var received = new TaskCompletionSource();
        var made = new TaskCompletionSource<bool>();
        test.Server.Script.Add(
            TestSession.ListApi,
            async context =>
            {
                received.SetResult();
                await made.Task;
                await Responses.Json(200, Bodies.EmptyList)(context);
            },
            times: 1);
        var request = new ApiRequest<DataResponse<ListData<ExternalApplication>>>(ExternalApplicationEndpoints.List.Operation, MakeType)
        {
            Query = "talent_id=1",
        };

        await ((IRequestSender)test.Session).SendAsync(request, NullRequestObserver.Instance, TestContext.Current.CancellationToken).InTimeAsync();

        Assert.True(await made.Task);

        JsonTypeInfo<DataResponse<ListData<ExternalApplication>>> MakeType()
        {
            made.SetResult(received.Task.Wait(Settle.GiveUpAfter));
            return ExternalApplicationEndpoints.List.ResponseType();
        }
    }
}
