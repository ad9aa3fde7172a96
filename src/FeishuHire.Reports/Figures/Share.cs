namespace FeishuHire.Reports;

/// <summary>How many records have a value.</summary>
internal sealed record Share<T>(T Value, int Count);
