namespace FeishuHire.Reports;

/// <summary>How many records have a value, and how many of the period before had it.</summary>
internal sealed record Share<T>(T Value, int Count, int Former = 0);
