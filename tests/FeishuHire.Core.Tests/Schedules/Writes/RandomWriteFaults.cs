using System.Net;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>The faults of the requests for one record, before or after the tenant carries them out: a sequence that depends only on the seed.</summary>
internal sealed class RandomWriteFaults(int seed, string name)
{
    private readonly Random _dice = SeededRandom.Of(seed, name);
    private readonly double _faultRate = SeededRandom.FaultRate(seed);

    public int Count { get; private set; }

    public async Task<HttpResponseMessage> AnswerAsync(WrittenTenant tenant, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await tenant.DelayAsync(TimeSpan.FromMilliseconds(_dice.Next(800)), cancellationToken);
        if (_dice.NextDouble() >= _faultRate)
        {
            return await tenant.AnswerAsync(request);
        }

        Count++;
        switch (_dice.Next(9))
        {
            case 0:
                return Response(HttpStatusCode.TooManyRequests, """{"code":99991400,"msg":"request trigger frequency limit"}""");
            case 1:
                tenant.KillTokens();
                return await tenant.AnswerAsync(request);
        }

        // The same faults occur before and after the request is carried out, and the client cannot distinguish them.
        if (_dice.Next(2) == 0)
        {
            await tenant.AnswerAsync(request);
        }

        switch (_dice.Next(8))
        {
            case 0 or 1:
                throw new HttpRequestException("Connection reset by peer");
            case 2:
                throw new IOException("The response ended prematurely.");
            case 3:
                await tenant.DelayAsync(Timeout.InfiniteTimeSpan, cancellationToken);
                throw new InvalidOperationException("A delay without end has ended.");
            case 4:
                return Response(HttpStatusCode.BadGateway, "<html>502</html>");
            case 5:
                return Response(HttpStatusCode.OK, "<html>Welcome to the hotel's network</html>");
            case 6:
                return Response(HttpStatusCode.InternalServerError, """{"code":1002001,"msg":"system"}""");
            default:
                return Response(HttpStatusCode.OK, "");
        }
    }

    private static HttpResponseMessage Response(HttpStatusCode status, string body) => ScheduledTenant.Response(status, body);
}
