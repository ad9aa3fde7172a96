using FeishuHire.Api;
using FeishuHire.Benchmarks.Running;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Benchmarks.Children;

/// <summary>One of several processes that share an app without knowing of each other. It reads as much as it can in a fixed time.</summary>
internal static class FleetReader
{
    /// <summary>The time for a fleet to find its shares before the measurement.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);

    /// <summary>The duration of the measurement.</summary>
    public static readonly TimeSpan Measuring = TimeSpan.FromSeconds(120);

    public static async Task<FleetShare> ReadAsync(Workload workload)
    {
        using var session = await CoreReader.ConnectAsync(workload, NullRequestObserver.Instance);
        using var over = new CancellationTokenSource();
        var failures = 0;
        var readers = Enumerable.Range(0, workload.AtOnce).Select(reader => Task.Run(async () =>
        {
            for (var talent = reader; !over.IsCancellationRequested; talent += workload.AtOnce)
            {
                try
                {
                    await ReadTalentAsync(session, workload.TalentId(talent), over.Token);
                }
                catch (FeishuApiException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })).ToList();

        await Task.Delay(Settling);
        var (requestsBefore, throttledBefore) = (session.RequestCount, session.ThrottledCount);
        await Task.Delay(Measuring);
        var (requests, throttled) = (session.RequestCount - requestsBefore, session.ThrottledCount - throttledBefore);
        await over.CancelAsync();
        await Task.WhenAll(readers).ContinueWith(_ => { }, TaskScheduler.Default);
        return new FleetShare(requests - throttled, throttled, failures);
    }

    private static async Task ReadTalentAsync(FeishuHireSession session, string talentId, CancellationToken cancellationToken)
    {
        var source = new ListSource<ExternalApplication>(session, ExternalApplicationEndpoints.List, new ListOptions(All: true));
        await foreach (var page in source.ReadAsync(Subject.Of<Talent>(talentId), NullRequestObserver.Instance, cancellationToken))
        {
            _ = page;
        }
    }
}
