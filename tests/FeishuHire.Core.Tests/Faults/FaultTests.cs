using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Faults;

/// <summary>Broken connections, invalid responses, and servers that do not respond, over a real socket.</summary>
public sealed class FaultTests
{
    /// <summary>The documented talent has 47 applications.</summary>
    private const int Pages = 3;

    public static TheoryData<string> Faults => FaultCases.Names;

    public static TheoryData<string> PassingFaults => FaultCases.NamesOfRetried;

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_passes_costs_retries_and_no_record(string name)
    {
        await using var test = await ConnectAsync(name, times: FaultCase.Retries);

        var applications = await test.ReadAsync();

        Assert.Equal(
            TestSettings.SampleRecords.Find(SampleData.DocumentedTalentId)!.Select(application => application.Id),
            applications.Select(application => application.Id));
        Assert.Equal(Pages + FaultCase.Retries, test.ListRequests);
        if (name != FaultCases.ClosedBeforeAnyByte)
        {
            Assert.Equal((Pages + FaultCase.Retries, FaultCase.Retries), (test.ListAttempts.Count, test.Session.RetryCount));
        }

        await test.NothingIsLeftRunningAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_stays_becomes_an_error_when_the_retries_are_used_up(string name)
    {
        var fault = FaultCases.All[name];
        await using var test = await ConnectAsync(name, times: 50);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => test.ReadAsync());

        Assert.Equal((fault.ErrorId, fault.Status, null), (error.ErrorId, error.HttpStatus, error.Code));
        Assert.Equal((SampleData.DocumentedTalentId, 0, null), (error.TalentId, error.ItemsReturned, error.PageToken));
        AssertSent(name, fault.IsRetried ? 1 + FaultCase.Retries : 1, test);
        Assert.Equal(fault.IsRetried, error.Message.Contains($"Sent {1 + FaultCase.Retries} times, with ", StringComparison.Ordinal));
        await test.NothingIsLeftRunningAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Without_retries_a_fault_fails_at_once(string name)
    {
        await using var test = await ConnectAsync(name, times: 50, retries: 0);

        Assert.Equal(FaultCases.All[name].ErrorId, (await test.FailAsync()).ErrorId);

        AssertSent(name, 1, test);
        Assert.Equal(0, test.Session.RetryCount);
    }

    private static async Task<TestSession> ConnectAsync(string name, int times, int retries = FaultCase.Retries)
    {
        var fault = FaultCases.All[name];
        var test = await TestSession.ConnectedAsync(fault.Settings with { MaximumRetryCount = retries });
        test.Server.Script.Add(TestSession.ListApi, fault.Response, times);
        return test;
    }

    private static void AssertSent(string name, int times, TestSession test)
    {
        Assert.Equal(times, test.ListAttempts.Count);
        Assert.InRange(test.ListRequests, times, name == FaultCases.ClosedBeforeAnyByte ? 4 * times : times);
    }
}
