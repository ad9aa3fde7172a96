using FeishuHire.Api;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>Removals: a record is removed, or it still exists and there is an error, or an error says that this is unknown.</summary>
internal sealed class RemovalRun(int seed) : WriteRun(seed)
{
    private readonly List<string> _ids = [];

    /// <inheritdoc/>
    protected override IReadOnlyList<RecordChange> Rows(FeishuHireSession session, IReadOnlyList<ExternalApplication> before)
    {
        var changes = new List<RecordChange>();
        foreach (var record in before.Where(_ => Dice.Next(3) > 0))
        {
            _ids.Add(record.Id!);
            changes.Add(new RemovedApplication(
                session,
                new InputRow(_ids.Count, null),
                Subject.Of<ExternalApplication>(record.Id!),
                Dice.Next(4) == 0 ? null : Subject.Of<Talent>(record.TalentId!)));
        }

        return changes;
    }

    /// <inheritdoc/>
    protected override void Check(
        IReadOnlyList<ExternalApplication> before, IReadOnlyList<ExternalApplication> after, IReadOnlyList<WriteEvent> results)
    {
        var left = after.Select(record => record.Id!).ToHashSet();
        foreach (var result in results.Where(result => !IsUnknown(result)))
        {
            Assert.Equal(result is WriteEvent.Failed, left.Contains(_ids[RowOf(result).Number!.Value - 1]));
        }

        var begun = results.Select(result => _ids[RowOf(result).Number!.Value - 1]).ToHashSet();
        Assert.All(before.Where(record => !begun.Contains(record.Id!)), record => Assert.Contains(record.Id!, left));
    }
}
