using System.Text.Json;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>Reads several talents at once through one session while things go wrong as the seed says, and checks each talent's outcome.</summary>
internal sealed class ScheduleRun(int seed)
{
    /// <summary>A minute passes in 60 milliseconds.</summary>
    private const int Scale = 1000;

    private const string Whole = "";

    private readonly ScaledTimeProvider _time = new(Scale);

    /// <summary>What became of the talents: how many were read to the end, and how many ended with an error.</summary>
    public int Completed { get; private set; }

    public int Failed { get; private set; }

    public int Faults { get; private set; }

    /// <summary>How long the run took on its own clock.</summary>
    public TimeSpan VirtualTime => _time.GetElapsedTime(0);

    /// <summary>Runs the schedule; an assertion that fails is thrown.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var data = CreateData();
        using var tenant = new ScheduledTenant(seed, data, _time);
        using var session = await ConnectAsync(tenant, cancellationToken);
        tenant.Unreliable = true;
        var readings = await Task.WhenAll(data.TalentIds.Select(talentId => ReadAsync(session, talentId, Whole, cancellationToken)));
        Faults = tenant.Faults;
        Assert.Equal(0, tenant.Active);

        tenant.Unreliable = false;
        foreach (var (talentId, reading) in data.TalentIds.Zip(readings))
        {
            await CheckAsync(session, talentId, reading, cancellationToken);
        }

        Assert.Equal(0, tenant.Active);
    }

    private async Task CheckAsync(FeishuHireSession session, string talentId, Reading reading, CancellationToken cancellationToken)
    {
        var (expected, none) = await ReadAsync(session, talentId, Whole, cancellationToken);
        Assert.Null(none);
        if (reading.Error is not { } error)
        {
            Completed++;
            Assert.Equal(expected, reading.Records);
            return;
        }

        Failed++;
        Assert.Equal(talentId, error.TalentId);
        Assert.Equal(reading.Records.Count, error.ItemsReturned);
        Assert.Equal(expected.Take(reading.Records.Count), reading.Records);

        var (rest, secondError) = await ReadAsync(session, talentId, error.PageToken ?? Whole, cancellationToken);
        Assert.Null(secondError);
        Assert.Equal(expected.Skip(reading.Records.Count), rest);
    }

    private static async Task<Reading> ReadAsync(
        FeishuHireSession session, string talentId, string pageToken, CancellationToken cancellationToken)
    {
        var records = new List<string>();
        try
        {
            var client = new ExternalApplicationClient(session, NoObserver.Instance);
            var options = new ListOptions(All: true, PageSize: 5, PageToken: pageToken);
            await foreach (var page in client.ReadAsync(talentId, options, cancellationToken))
            {
                // Every property of every record, so that a change in any byte shows.
                records.AddRange(page.Items.Select(item => JsonSerializer.Serialize(item)));
            }

            return new Reading(records, null);
        }
        catch (FeishuApiException e)
        {
            return new Reading(records, e);
        }
    }

    private async Task<FeishuHireSession> ConnectAsync(ScheduledTenant tenant, CancellationToken cancellationToken)
    {
        var sandbox = new SandboxOptions();
        var options = new SessionOptions(new AppCredential(sandbox.AppId, sandbox.AppSecret.ToSecureString()))
        {
            Handler = tenant,
            TimeProvider = _time,
        };
        return await FeishuHireSession.ConnectAsync(options, NoObserver.Instance, cancellationToken);
    }

    private SandboxData CreateData()
    {
        var dice = new Random(seed);
        var data = new SandboxData();
        for (var talent = 0; talent < 4; talent++)
        {
            var talentId = $"69606632409259{talent:D5}";
            var count = dice.Next(28);
            data.Add(talentId, [.. Enumerable.Range(0, count).Select(number => new SandboxApplication($"{talentId}{number:D3}", talentId)
            {
                JobTitle = $"职位 {dice.Next()}",
                CreateTime = 1618500278644 + dice.Next(),
                DeliveryType = dice.Next(6),
            })]);
        }

        return data;
    }

    private sealed record Reading(List<string> Records, FeishuApiException? Error);
}
