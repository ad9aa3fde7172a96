using System.Collections.Generic;

namespace FeishuHire.Errors;

/// <summary>What became of the rows of a command that writes.</summary>
/// <param name="Done">How many were written, or needed no change.</param>
/// <param name="UnknownRows">The numbers of the rows that may or may not have been written; empty if the input is not rows.</param>
/// <param name="Unknown">How many these are.</param>
/// <param name="Last">The number of the last row that was sent or came to its end; <see langword="null"/> if the input is not rows.</param>
/// <param name="Waiting">The numbers of the rows before that which were not sent: requests get their turn in any order.</param>
internal sealed record RowCounts(int Done, IReadOnlyList<int> UnknownRows, int Unknown, int? Last, IReadOnlyList<int> Waiting);
