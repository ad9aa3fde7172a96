using System.Security;
using FeishuHire.Api;
using FeishuHire.Authentication;
using FeishuHire.Benchmarks.Running;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sessions;

namespace FeishuHire.Benchmarks.Children;

/// <summary>Reads a workload with the client of the module.</summary>
internal static class CoreReader
{
    // Far more than a process can send, so requests pass the limiter without waiting.
    private const int Unlimited = 1_000_000;

    public static async Task<int> ReadAsync(Workload workload)
    {
        var observer = NullRequestObserver.Instance;
        using var session = await ConnectAsync(workload, observer);
        var read = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(1, workload.Talents),
            new ParallelOptions { MaxDegreeOfParallelism = workload.AtOnce },
            async (number, cancellationToken) =>
            {
                var source = new ListSource<ExternalApplication>(session, ExternalApplicationEndpoints.List, new ListOptions(All: true));
                await foreach (var page in source.ReadAsync(Subject.Of<Talent>(workload.TalentId(number)), observer, cancellationToken))
                {
                    Interlocked.Add(ref read, page.Records.Count);
                }
            });
        return read;
    }

    public static Task<FeishuHireSession> ConnectAsync(Workload workload, IRequestObserver observer) =>
        FeishuHireSession.ConnectAsync(Options(workload), observer, CancellationToken.None);

    private static SessionOptions Options(Workload workload)
    {
        var secret = new SecureString();
        foreach (var character in workload.Server.AppSecret)
        {
            secret.AppendChar(character);
        }

        return new SessionOptions(new AppCredential(workload.Server.AppId, secret))
        {
            Endpoint = FeishuEndpoint.Parse(workload.Server.Endpoint),
            RequestsPerSecond = workload.Limited ? null : Unlimited,
        };
    }
}
