using System.Collections;
using System.Globalization;
using FeishuHire.Sandbox.Data;

namespace FeishuHire.Sandbox.Server;

/// <summary>
/// The sample data, and any number of generated talents: <c>bench-{records}-{number}</c> has that number of records. Records are created on
/// access, so a talent with a million records costs the server no memory.
/// </summary>
internal sealed class GeneratedData : SandboxData
{
    public GeneratedData() => SampleData.AddTo(this);

    public override IReadOnlyList<SandboxApplication>? Find(string talentId) => talentId.Split('-') switch
    {
        ["bench", var records, var number]
            when int.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var talent) =>
            new Applications(base.Find(SampleData.DocumentedTalentId)!, talentId, talent, count),
        _ => base.Find(talentId),
    };

    /// <summary>The sample records, repeated with different ids of 19 digits.</summary>
    private sealed class Applications(IReadOnlyList<SandboxApplication> samples, string talentId, int talent, int count)
        : IReadOnlyList<SandboxApplication>
    {
        private const long FirstId = 7_000_000_000_000_000_000;

        public int Count => count;

        public SandboxApplication this[int index] => samples[index % samples.Count] with
        {
            Id = (FirstId + (talent * 10_000_000L) + index).ToString(CultureInfo.InvariantCulture),
            TalentId = talentId,
        };

        public IEnumerator<SandboxApplication> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
