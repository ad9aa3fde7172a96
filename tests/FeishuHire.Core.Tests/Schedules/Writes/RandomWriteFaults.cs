using System.Net;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>The faults of the requests for one record, before or after the tenant carries them out.</summary>
internal sealed class RandomWriteFaults(int seed, string name) : RandomFaults(seed, name)
{
    protected override async Task<HttpResponseMessage> FailAsync(UnreliableTenant tenant, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (Dice.Next(9))
        {
            case 0:
                return Response(HttpStatusCode.TooManyRequests, """{"code":99991400,"msg":"request trigger frequency limit"}""");
            case 1:
                tenant.KillTokens();
                return await tenant.AnswerAsync(request);
        }

        // The same faults occur before and after the request is carried out, and the client cannot distinguish them.
        if (Dice.Next(2) == 0)
        {
            await tenant.AnswerAsync(request);
        }

        return await BreakAsync(tenant, cancellationToken);
    }
}
