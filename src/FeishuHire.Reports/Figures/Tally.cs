using System.Collections.Generic;

namespace FeishuHire.Reports;

/// <summary>
/// How records spread over the values of a property: the commonest, what is left, and the records that have none; and beside each number that of
/// the period before.
/// </summary>
/// <param name="Total">All records that were counted.</param>
/// <param name="Shares">The commonest values, the most frequent first.</param>
/// <param name="OtherValues">How many further values there are.</param>
/// <param name="OtherCount">How many records have one of them.</param>
/// <param name="NotGiven">How many records have no value.</param>
/// <param name="OtherFormer">How many of the period before have one of the further values.</param>
/// <param name="NotGivenFormer">How many of the period before have no value.</param>
internal sealed record Tally<T>(
    int Total, IReadOnlyList<Share<T>> Shares, int OtherValues, int OtherCount, int NotGiven, int OtherFormer, int NotGivenFormer);
