namespace FeishuHire.Reports;

/// <summary>How many records have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="Previous">How many records of the previous period have it.</param>
internal sealed record ValueCount<T>(T Value, int Count, int Previous = 0);
