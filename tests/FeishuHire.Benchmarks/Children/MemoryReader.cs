using FeishuHire.Api;
using FeishuHire.Benchmarks.Running;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Benchmarks.Children;

/// <summary>Reads one talent with the client of the module, and records the memory of the process.</summary>
internal static class MemoryReader
{
    private const int Interval = 10_000;

    public static async Task<IReadOnlyList<ProcessSample>> ReadAsync(Workload workload)
    {
        var observer = NullRequestObserver.Instance;
        using var session = await CoreReader.ConnectAsync(workload, observer);
        var source = new ListSource<ExternalApplication>(session, ExternalApplicationEndpoints.List, new ListOptions(All: true));
        var samples = new List<ProcessSample>();
        var read = 0;
        await foreach (var page in source.ReadAsync(Subject.Of<Talent>(workload.TalentId(1)), observer, CancellationToken.None))
        {
            var due = (read / Interval) + 1;
            read += page.Records.Count;
            if (read / Interval >= due)
            {
                samples.Add(ProcessSample.Take(read));
            }
        }

        return samples;
    }
}
