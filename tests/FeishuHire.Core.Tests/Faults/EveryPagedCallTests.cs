using FeishuHire.Api;
using FeishuHire.Core.Tests.Calls;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>Every list of Hire is complete despite temporary faults on a real socket.</summary>
public sealed class EveryPagedCallTests
{
    // Without the faults that reach the timeout, which are the same for every list, and slow.
    private static readonly IReadOnlyList<string> Passing =
        [.. FaultCases.All.Where(fault => fault.Value.IsRetried && fault.Value.ErrorId != FeishuErrorId.RequestTimeout).Select(fault => fault.Key)];

    [Theory]
    [MemberData(nameof(CallTenant.Paged), MemberType = typeof(CallTenant))]
    public async Task Faults_that_pass_cost_no_record(string name)
    {
        var operation = Catalogue.Get(name);
        using var tenant = await CallTenant.ConnectAsync();
        var sample = await SampleCall.OfAsync(operation, tenant);
        await using var faulty = await TestSession.ConnectedAsync(FaultCase.PatientSettings);
        var whole = await sample.SendAsync(faulty.Session, pageSize: 1);
        Assert.True(whole.Count > 1);

        // A fault after each page except the last one.
        foreach (var faults in Passing.Chunk(whole.Count - 1))
        {
            faulty.Server.Script.Clear();
            foreach (var fault in faults)
            {
                faulty.Server.Script.Add(Last(operation.Path), FaultCases.All[fault].Response, after: 1);
            }

            Assert.Equal(whole, await sample.SendAsync(faulty.Session, pageSize: 1));
        }

        await faulty.NothingIsLeftRunningAsync();
    }

    private static string Last(string path) => path.Split('/') is [.., var resource, [':', ..]] ? $"{resource}/*" : path.Split('/')[^1];
}
