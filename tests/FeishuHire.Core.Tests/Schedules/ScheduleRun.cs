using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>Reads several talents at once with the faults of a seed, and checks the order and the result of each talent.</summary>
internal sealed class ScheduleRun(int seed)
{
    /// <summary>A minute passes in 60 milliseconds.</summary>
    private const int Scale = 1000;

    private const string Whole = "";

    private readonly ScaledTimeProvider _time = new(Scale);

    /// <summary>How many talents were read to the end, and how many ended with an error.</summary>
    public int Completed { get; private set; }

    public int Failed { get; private set; }

    public int Faults { get; private set; }

    /// <summary>The duration of the run on its own clock.</summary>
    public TimeSpan VirtualTime => _time.GetElapsedTime(0);

    /// <summary>Runs the schedule. Throws if an assertion fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var data = CreateData();
        using var tenant = new ScheduledTenant(seed, new TestSettings { Clock = _time, Data = data });
        using var session = await tenant.ConnectAsync(TimeSpan.FromSeconds(30), cancellationToken);
        tenant.Unreliable = true;
        var readings = await ReadAllAsync(session, data.TalentIds, cancellationToken);
        Faults = tenant.Faults;
        Assert.Equal(0, tenant.Active);

        // The results are in the order of the input. If the command gave up, later talents have no results.
        Assert.Equal(data.TalentIds.Take(readings.Count), readings.Select(reading => reading.TalentId));
        Assert.True(readings.Count == data.TalentIds.Count || readings[^1].Error is { EndsCommand: true });

        // The timeout of the reference run is long enough for a busy machine.
        tenant.Unreliable = false;
        using var patient = await tenant.ConnectAsync(TimeSpan.FromHours(12), cancellationToken);
        foreach (var reading in readings)
        {
            await CheckAsync(patient, reading, cancellationToken);
        }

        Assert.Equal(0, tenant.Active);
    }

    private async Task<List<Reading>> ReadAllAsync(
        FeishuHireSession session, IReadOnlyList<string> talentIds, CancellationToken cancellationToken)
    {
        using var reader = new ConcurrentReader(
            session.Applications(Options(Whole)),
            1 + (seed % talentIds.Count),
            cancellationToken);
        foreach (var talentId in talentIds)
        {
            reader.Add(Subject.Of<Talent>(talentId));
        }

        var readings = new List<Reading>();
        var records = new List<string>();
        try
        {
            await Settle.UntilAsync(() =>
            {
                while (reader.TryTake(out var result))
                {
                    Note(result, readings, records);
                }

                return reader.IsEmpty;
            });
        }
        catch (FeishuApiException e) when (e.EndsCommand)
        {
            readings.Add(new Reading(e.TalentId!, [.. records], e));
        }

        return readings;
    }

    private static void Note(ReadEvent result, List<Reading> readings, List<string> records)
    {
        if (result is ReadEvent.PageRead read)
        {
            records.AddRange(Lines(read.Page));
        }

        if (result is ReadEvent.Completed or ReadEvent.Failed)
        {
            var error = (result as ReadEvent.Failed)?.Exception;
            readings.Add(new Reading(error?.TalentId ?? ((ReadEvent.Completed)result).Subject.Id!, [.. records], error));
            records.Clear();
        }
    }

    private async Task CheckAsync(FeishuHireSession session, Reading reading, CancellationToken cancellationToken)
    {
        var talentId = reading.TalentId;
        var (_, expected, none) = await ReadAsync(session, talentId, Whole, cancellationToken);
        Assert.Null(none);
        if (reading.Error is not { } error)
        {
            Completed++;
            Assert.Equal(expected, reading.Records);
            return;
        }

        Failed++;
        Assert.Equal(reading.Records.Count, error.ItemsReturned);
        Assert.Equal(expected.Take(reading.Records.Count), reading.Records);

        var (_, rest, secondError) = await ReadAsync(session, talentId, error.PageToken ?? Whole, cancellationToken);
        Assert.Null(secondError);
        Assert.Equal(expected.Skip(reading.Records.Count), rest);
    }

    private static async Task<Reading> ReadAsync(
        FeishuHireSession session, string talentId, string pageToken, CancellationToken cancellationToken)
    {
        var records = new List<string>();
        try
        {
            await foreach (var page in session.PagesOfAsync(talentId, Options(pageToken), cancellationToken: cancellationToken))
            {
                records.AddRange(Lines(page));
            }

            return new Reading(talentId, records, null);
        }
        catch (FeishuApiException e)
        {
            return new Reading(talentId, records, e);
        }
    }

    private static ListOptions Options(string pageToken) => new(All: true, PageSize: 5, PageToken: pageToken);

    // All properties of all records, so that any difference is detected.
    private static IEnumerable<string> Lines(ListPage page) => page.Applications().Select(item => JsonSerializer.Serialize(item));

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

    private sealed record Reading(string TalentId, List<string> Records, FeishuApiException? Error);
}
