namespace FeishuHire.Errors;

/// <summary>What became of the rows that a command has begun to write.</summary>
/// <param name="Done">How many were written, or needed no change.</param>
/// <param name="Unknown">How many may or may not have been written.</param>
internal sealed record RowCounts(int Done, int Unknown);
