using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>The faults of the requests with one name: a sequence that depends only on the seed.</summary>
internal abstract class RandomFaults(int seed, string name)
{
    /// <summary>The probability of a fault, which differs between seeds.</summary>
    private readonly double _rate = new Random(seed).NextDouble() * 0.7;

    /// <summary>How many faults occurred.</summary>
    public int Count { get; private set; }

    // Unlike string.GetHashCode, the hash of the name is the same in every process.
    protected Random Dice { get; } = new(name.Aggregate(seed * 7919, (hash, character) => unchecked((hash * 31) + character)));

    /// <summary>Responds after a random delay, like the tenant or with a fault.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(UnreliableTenant tenant, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await tenant.DelayAsync(TimeSpan.FromMilliseconds(Dice.Next(800)), cancellationToken);
        if (Dice.NextDouble() >= _rate)
        {
            return await tenant.AnswerAsync(request);
        }

        Count++;
        return await FailAsync(tenant, request, cancellationToken);
    }

    protected abstract Task<HttpResponseMessage> FailAsync(UnreliableTenant tenant, HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>A connection that breaks or hangs, or a response that is not the tenant's.</summary>
    protected async Task<HttpResponseMessage> BreakAsync(UnreliableTenant tenant, CancellationToken cancellationToken)
    {
        switch (Dice.Next(8))
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

    protected static HttpResponseMessage Response(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
    };
}
