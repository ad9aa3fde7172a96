using FeishuHire.Api;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>
/// Changes, including several of one record and of one talent: at the end each record has the values of the rows that succeeded, in their order, and
/// otherwise its previous values.
/// </summary>
internal sealed class ChangeRun(int seed) : WriteRun(seed)
{
    private readonly List<(string Id, Dictionary<string, object?> Row)> _rows = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<RecordChange> Rows(FeishuHireSession session, IReadOnlyList<ExternalApplication> before)
    {
        var run = new ChangedApplications(session);
        var changes = new List<RecordChange>();
        for (var number = 1; number <= 8; number++)
        {
            var record = before.Count == 0 || Dice.Next(10) == 0 ? null : before[Dice.Next(before.Count)];
            var row = new Dictionary<string, object?>();
            if (Dice.Next(2) == 0)
            {
                row["Stage"] = Dice.Next(4) == 0 ? "" : $"stage {Dice.Next(3)}";
            }

            if (Dice.Next(2) == 0)
            {
                row["TerminationReason"] = $"reason {Dice.Next(3)}";
            }

            if (Dice.Next(3) == 0)
            {
                row["DeliveryType"] = Dice.Next(5) is > 0 and var type ? type : null;
            }

            var id = record?.Id ?? "7000000000000000000";
            _rows.Add((id, row));
            changes.Add(new ChangedApplication(
                run,
                new InputRow(number, null),
                Subject.Of<Talent>(record?.TalentId ?? TalentId(0)),
                Subject.Of<ExternalApplication>(id),
                Values.Named(row)));
        }

        return changes;
    }

    /// <inheritdoc/>
    protected override void Check(
        IReadOnlyList<ExternalApplication> before, IReadOnlyList<ExternalApplication> after, IReadOnlyList<WriteEvent> results)
    {
        Assert.Equal(before.Select(record => record.Id).Order(), after.Select(record => record.Id).Order());
        foreach (var record in before)
        {
            // The possible states of the record: if the outcome of a row is unknown, with and without its change.
            List<ExternalApplication> possible = [record];
            foreach (var result in results)
            {
                var (id, row) = _rows[RowOf(result).Number!.Value - 1];
                if (id != record.Id || (result is WriteEvent.Failed && !IsUnknown(result)))
                {
                    continue;
                }

                var changed = possible.ConvertAll(state =>
                {
                    Values.Over(state, row, out var over);
                    return over;
                });
                possible = IsUnknown(result) ? [.. possible, .. changed] : changed;
            }

            var found = Values.Of(after.Single(other => other.Id == record.Id));
            Assert.Contains(found, possible.Select(Values.Of));
        }

        Assert.All(
            results.OfType<WriteEvent.Written>(), written => Assert.Equal(_rows[written.Change.Row.Number!.Value - 1].Id, written.Record.Id));
    }
}
