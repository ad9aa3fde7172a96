using System.Collections.Generic;

namespace FeishuHire.Errors;

/// <summary>The counts of the rows of a command that writes, by outcome.</summary>
/// <param name="Done">How many were written, or needed no change.</param>
/// <param name="UnknownRows">The numbers of the rows that may or may not have been written; empty if the input is not rows.</param>
/// <param name="Unknown">How many rows may or may not have been written.</param>
/// <param name="Last">The number of the last row that was sent or finished; <see langword="null"/> if the input is not rows.</param>
/// <param name="Waiting">The numbers of the rows before that one that were not sent, since rows are not always sent in order.</param>
internal sealed record RowCounts(int Done, IReadOnlyList<int> UnknownRows, int Unknown, int? Last, IReadOnlyList<int> Waiting);
