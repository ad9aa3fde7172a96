using System.Web;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>A tenant whose lists are read over an unreliable network. Each talent has its own faults, and so have tokens.</summary>
internal sealed class ScheduledTenant(int seed, TestSettings settings) : UnreliableTenant(settings)
{
    // The token of an inserted empty page returns the page after it.
    public override Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!) { Query = EmptyPages.Resolve(request.RequestUri!.Query) }.Uri;
        return base.AnswerAsync(request);
    }

    protected override Task<string> NameAsync(HttpRequestMessage request) =>
        Task.FromResult(HttpUtility.ParseQueryString(request.RequestUri!.Query)["talent_id"] ?? "token");

    protected override RandomFaults FaultsOf(string name) => new RandomReadFaults(seed, name);
}
