using FeishuHire.Benchmarks.Running;
using FeishuHire.ExternalApplications;
using FeishuHire.Paging;
using FeishuHire.Transport;

namespace FeishuHire.Benchmarks.Children;

/// <summary>Reads one talent with the client of the module, and notes what the process holds.</summary>
internal static class MemoryReader
{
    private const int Interval = 10_000;

    public static async Task<IReadOnlyList<HeldSample>> ReadAsync(Workload workload)
    {
        var observer = NullRequestObserver.Instance;
        using var session = await CoreReader.ConnectAsync(workload, observer);
        var client = new ExternalApplicationClient(session, observer);
        var samples = new List<HeldSample>();
        var read = 0;
        await foreach (var page in client.ReadAsync(workload.TalentId(1), new ListOptions(All: true), CancellationToken.None))
        {
            var due = (read / Interval) + 1;
            read += page.Items.Count;
            if (read / Interval >= due)
            {
                samples.Add(HeldSample.Take(read));
            }
        }

        return samples;
    }
}
