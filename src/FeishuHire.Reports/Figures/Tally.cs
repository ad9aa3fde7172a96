using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>
/// How many records have each value of a property: the most frequent values, the others together, and the records without a value; each with the
/// count of the previous period.
/// </summary>
/// <param name="Total">The number of records.</param>
/// <param name="Counts">The most frequent values, in descending order.</param>
/// <param name="OtherValues">The number of other values.</param>
/// <param name="OtherCount">How many records have one of the other values.</param>
/// <param name="NotGiven">How many records have no value.</param>
/// <param name="OtherPrevious">How many records of the previous period have one of the other values.</param>
/// <param name="NotGivenPrevious">How many records of the previous period have no value.</param>
internal sealed record Tally<T>(
    int Total, IReadOnlyList<ValueCount<T>> Counts, int OtherValues, int OtherCount, int NotGiven, int OtherPrevious, int NotGivenPrevious);
