using FeishuHire.Core.Tests.Support;
using FeishuHire.Paging;
using FeishuHire.Sandbox;
using FeishuHire.Sandbox.Data;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>Writes rows with the faults of a seed. Each kind of write defines the rows and checks the result.</summary>
internal abstract class WriteRun(int seed)
{
    /// <summary>A minute passes in 60 milliseconds.</summary>
    private const int Scale = 1000;

    protected const int Talents = 3;

    private readonly ScaledTimeProvider _time = new(Scale);

    protected Random Dice { get; } = new(seed);

    public int Done { get; private set; }

    public int Failed { get; private set; }

    public int Unknown { get; private set; }

    public int Faults { get; private set; }

    /// <summary>Runs the schedule. Throws if an assertion fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The response to a second create with the same key: the first record, an undocumented code, or the code for bad parameters.
        SandboxRefusal? repeated = (seed % 3) switch
        {
            0 => null,
            1 => new SandboxRefusal(400, 1002999, "duplicate"),
            _ => new SandboxRefusal(400, 1002002, "invalid parameter"),
        };
        var data = new SandboxData();
        for (var talent = 0; talent < Talents; talent++)
        {
            data.Add(TalentId(talent), [.. Enumerable.Range(0, Dice.Next(6)).Select(number => Application(TalentId(talent), number))]);
        }

        using var tenant = new WrittenTenant(seed, new TestSettings { Clock = _time, Data = data, RepeatedCreate = repeated });
        using var session = await tenant.ConnectAsync(TimeSpan.FromSeconds(30), cancellationToken);
        using var patient = await tenant.ConnectAsync(TimeSpan.FromHours(12), cancellationToken);
        var before = await ReadAsync(patient, cancellationToken);
        tenant.Unreliable = true;
        var (results, count, ended) = await WriteAsync(session, before, cancellationToken);
        tenant.Unreliable = false;
        Faults = tenant.Faults;
        Done = results.Count(result => result is WriteEvent.Written or WriteEvent.Unchanged);
        Unknown = results.Count(IsUnknown);
        Failed = results.Count - Done - Unknown;

        // One result for each row, in the order of the rows. If the command ended early, rows without a result were not sent.
        var numbers = results.ConvertAll(result => RowOf(result).Number!.Value);
        Assert.Equal(numbers.Distinct().Order(), numbers);
        Assert.True(ended is not null || results.Count == count);
        if (ended is not null)
        {
            results.Add(ended);
        }

        var after = await ReadAsync(patient, cancellationToken);
        try
        {
            Check(before, after, results);
        }
        catch (Xunit.Sdk.XunitException e)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, [e.Message, .. results.ConvertAll(Describe), .. tenant.Writes]), e);
        }
    }

    /// <summary>The changes of the rows.</summary>
    protected abstract IReadOnlyList<RecordChange> Rows(FeishuHireSession session, IReadOnlyList<ExternalApplication> before);

    /// <summary>Compares the records of the tenant with the reported results.</summary>
    protected abstract void Check(
        IReadOnlyList<ExternalApplication> before, IReadOnlyList<ExternalApplication> after, IReadOnlyList<WriteEvent> results);

    protected static string TalentId(int number) => $"696066324092595{number:D4}";

    protected static bool IsUnknown(WriteEvent result) => result is WriteEvent.Failed { Exception.ErrorId: FeishuErrorId.OutcomeUnknown };

    protected static InputRow RowOf(WriteEvent result) => result switch
    {
        WriteEvent.Written written => written.Change.Row,
        WriteEvent.Unchanged unchanged => unchanged.Change.Row,
        _ => ((WriteEvent.Failed)result).Row,
    };

    private static string Describe(WriteEvent result) =>
        $"Row {RowOf(result).Number}: {(result as WriteEvent.Failed)?.Exception.Message ?? result.GetType().Name}";

    private SandboxApplication Application(string talentId, int number) => new($"{talentId}{number:D3}", talentId)
    {
        JobTitle = $"title {Dice.Next(3)}",
        Stage = $"stage {Dice.Next(3)}",
        CreateTime = 1618500278644 + Dice.Next(),
        DeliveryType = 1 + Dice.Next(4),
    };

    private async Task<(List<WriteEvent> Results, int Count, WriteEvent.Failed? Ended)> WriteAsync(
        FeishuHireSession session, IReadOnlyList<ExternalApplication> before, CancellationToken cancellationToken)
    {
        using var writer = new ConcurrentWriter(1 + (seed % 8), cancellationToken);
        var rows = Rows(session, before);
        foreach (var row in rows)
        {
            writer.Add(row);
        }

        var results = new List<WriteEvent>();
        try
        {
            await Settle.UntilAsync(() =>
            {
                while (writer.TryTake(out var result))
                {
                    if (result is WriteEvent.Prepared prepared)
                    {
                        writer.Approve(prepared.Change);
                    }
                    else
                    {
                        results.Add(result);
                    }
                }

                return writer.IsEmpty;
            });
        }
        catch (FeishuApiException e) when (e.EndsCommand)
        {
            Assert.Contains("The command ends.", e.Message, StringComparison.Ordinal);
            return (results, rows.Count, new WriteEvent.Failed(writer.EndedBy!, e));
        }

        return (results, rows.Count, null);
    }

    private static async Task<List<ExternalApplication>> ReadAsync(FeishuHireSession session, CancellationToken cancellationToken)
    {
        var records = new List<ExternalApplication>();
        for (var talent = 0; talent < Talents; talent++)
        {
            await foreach (var page in session.PagesOfAsync(TalentId(talent), new ListOptions(All: true), cancellationToken: cancellationToken))
            {
                records.AddRange(page.Applications());
            }
        }

        return records;
    }
}
