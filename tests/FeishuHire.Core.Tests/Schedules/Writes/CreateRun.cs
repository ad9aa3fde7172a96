using FeishuHire.Api;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>
/// Creates, some with the same values as other rows or existing records: for each row there is exactly one record, or an error that says that
/// this is unknown.
/// </summary>
internal sealed class CreateRun(int seed, bool skipExisting) : WriteRun(seed)
{
    private readonly List<string> _wanted = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<RecordChange> Rows(FeishuHireSession session, IReadOnlyList<ExternalApplication> before)
    {
        var run = new NewApplications(session, skipExisting);
        var rows = new List<RecordChange>();
        for (var number = 1; number <= 8; number++)
        {
            var talent = TalentId(Dice.Next(Talents));
            var row = new Dictionary<string, object?> { ["JobTitle"] = $"title {Dice.Next(3)}", ["Stage"] = $"stage {Dice.Next(3)}" };
            var record = new ExternalApplication { TalentId = talent };
            Values.Named(row).ApplyTo(record);
            _wanted.Add(Values.Of(record));
            rows.Add(new NewApplication(
                run, new InputRow(number, null), Subject.Of<Talent>(talent), Values.Named(row), Dice.Next(2) == 0 ? null : $"key {number}"));
        }

        return rows;
    }

    /// <inheritdoc/>
    protected override void Check(
        IReadOnlyList<ExternalApplication> before, IReadOnlyList<ExternalApplication> after, IReadOnlyList<WriteEvent> results)
    {
        var ofId = after.ToDictionary(record => record.Id!);
        var made = after.Select(record => record.Id!).Except(before.Select(record => record.Id!)).ToHashSet();
        Assert.All(before, record => Assert.Equal(Values.Of(record), Values.Of(ofId[record.Id!])));

        foreach (var result in results.OfType<WriteEvent.Written>())
        {
            // Each row has its own record, which did not exist before and has exactly its values.
            Assert.True(made.Remove(result.Record.Id!), $"Row {RowOf(result).Number} has no record of its own.");
            Assert.Equal(_wanted[RowOf(result).Number!.Value - 1], Values.Of(ofId[result.Record.Id!]));
        }

        foreach (var result in results.OfType<WriteEvent.Unchanged>())
        {
            Assert.True(skipExisting);
            Assert.Equal(Key(_wanted[RowOf(result).Number!.Value - 1]), Key(Values.Of(ofId[result.Record.Id!])));
        }

        // The remaining records were created by rows with an unknown outcome, at most one for each row.
        var unknown = results.Where(IsUnknown).Select(result => _wanted[RowOf(result).Number!.Value - 1]).ToList();
        foreach (var id in made)
        {
            Assert.True(unknown.Remove(Values.Of(ofId[id])), $"Nothing is said about record {Values.Of(ofId[id])}.");
        }

        if (skipExisting)
        {
            // There are no new duplicates, except after a row with an unknown outcome.
            var doubled = results.OfType<WriteEvent.Written>().Select(result => _wanted[RowOf(result).Number!.Value - 1]).ToList();
            Assert.Equal(doubled.Distinct().Count(), doubled.Count);
        }
    }

    // The values of a row: talent, title and stage.
    private static string Key(string values) => string.Join('|', values.Split('|')[0], values.Split('|')[1], values.Split('|')[3]);
}
