using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Web;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>The faults of the requests for one talent or for tokens.</summary>
internal sealed class RandomReadFaults(int seed, string name) : RandomFaults(seed, name)
{
    protected override async Task<HttpResponseMessage> FailAsync(UnreliableTenant tenant, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (Dice.Next(19))
        {
            case < 8:
                return await BreakAsync(tenant, cancellationToken);
            case 8:
                var whole = await BodyAsync(await tenant.AnswerAsync(request));
                return Response(HttpStatusCode.OK, whole[..(whole.Length / 2)]);
            case 9 or 10:
                return Throttle(HttpStatusCode.TooManyRequests);
            case 11:
                return Throttle(HttpStatusCode.BadRequest);
            case 12:
                tenant.KillTokens();
                return await tenant.AnswerAsync(request);
            case 13:
                return Response(HttpStatusCode.OK, """{"code":99991663,"msg":"token"}""");
            case 14:
                return Response(HttpStatusCode.OK, """{"code":1002001,"msg":"system"}""");
            default:
                return await OddPageAsync(tenant, request);
        }
    }

    private async Task<HttpResponseMessage> OddPageAsync(UnreliableTenant tenant, HttpRequestMessage request)
    {
        // Before the tenant resolves it, if it is the token of an empty page.
        var token = HttpUtility.ParseQueryString(request.RequestUri!.Query)["page_token"];
        var body = await BodyAsync(await tenant.AnswerAsync(request));
        if (JsonNode.Parse(body)!["data"] is not JsonObject data)
        {
            return Response(HttpStatusCode.OK, body);
        }

        switch (Dice.Next(6))
        {
            case 0 or 1:
                // An empty page before this one.
                data["items"] = new JsonArray();
                data["has_more"] = true;
                data["page_token"] = EmptyPages.Before(token, Count);
                break;
            case 2:
                // A token although there are no more records, or no new record although there are more.
                data["page_token"] ??= "left-over";
                break;
            case 3 when (bool)data["has_more"]!:
                data.Remove("page_token");
                break;
            case 4 when token is not null:
                data["has_more"] = true;
                data["page_token"] = token;
                break;
            case 5 when data["items"] is JsonArray { Count: > 0 } items && items[0]!["create_time"] is { } time:
                // The same time in a different notation.
                items[0]!["create_time"] = $" {time}.0";
                break;
            default:
                data["unheard_of"] = new JsonArray(1, "two");
                break;
        }

        return Response(HttpStatusCode.OK, data.Root.ToJsonString());
    }

    private HttpResponseMessage Throttle(HttpStatusCode status)
    {
        var response = Response(status, """{"code":99991400,"msg":"request trigger frequency limit"}""");
        var reset = Dice.Next(4) switch { 0 => null, 1 => "soon", _ => $"{Dice.Next(8)}" };
        if (reset is not null)
        {
            response.Headers.TryAddWithoutValidation("x-ogw-ratelimit-reset", reset);
        }

        if (Dice.Next(3) == 0)
        {
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Dice.Next(5)));
        }

        return response;
    }

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
