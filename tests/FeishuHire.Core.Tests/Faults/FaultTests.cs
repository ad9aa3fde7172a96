using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Faults;

public sealed class FaultTests
{
    public static TheoryData<string> Faults => FaultCases.Names;

    public static TheoryData<string> PassingFaults => FaultCases.NamesOfRetried;

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_passes_costs_no_record(string fault)
    {
        var (response, errorId, _) = FaultCases.All[fault];
        await using var session = await FaultSession.ConnectAsync(errorId);
        session.Script(response, times: 1);

        Assert.Equal(FaultSession.AllIds, await session.ReadAsync());

        await session.NothingIsLeftRunningAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_stays_becomes_an_error(string fault)
    {
        var (response, errorId, retried) = FaultCases.All[fault];
        await using var session = await FaultSession.ConnectAsync(errorId);
        session.Script(response, times: 50);

        var error = await Assert.ThrowsAsync<FeishuApiException>(session.ReadAsync);

        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(SampleData.DocumentedTalentId, error.TalentId);
        Assert.Equal(0, error.ItemsReturned);
        Assert.Null(error.PageToken);
        Assert.InRange(session.ListRequests, retried ? 1 + FaultSession.Retries : 1, MostRequests(fault, retried));
        await session.NothingIsLeftRunningAsync();
    }

    // If a pooled connection turns out to be closed, .NET's client resends the request itself, up to three times.
    private static int MostRequests(string fault, bool retried) =>
        (retried ? 1 + FaultSession.Retries : 1) * (fault == "close before any byte" ? 4 : 1);
}
