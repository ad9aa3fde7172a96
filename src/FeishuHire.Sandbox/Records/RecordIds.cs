using System.Globalization;
using System.Threading;

namespace FeishuHire.Sandbox.Records;

/// <summary>Generates the ids of new records: 19 digits, the same in each tenant for the same writes.</summary>
internal sealed class RecordIds
{
    private const long First = 7_500_000_000_000_000_000;

    private int _count;

    public string Next() => (First + Interlocked.Increment(ref _count)).ToString(CultureInfo.InvariantCulture);
}
