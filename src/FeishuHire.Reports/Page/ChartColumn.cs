namespace FeishuHire.Reports;

/// <summary>A column of a <see cref="ColumnChart"/>.</summary>
/// <param name="Name">Its full name, shown with its count when the pointer rests on it.</param>
/// <param name="Count">How high it is.</param>
/// <param name="Label">What stands below it, if anything.</param>
/// <param name="Group">What stands below that where a group of columns begins.</param>
internal sealed record ChartColumn(string Name, int Count, string? Label, string? Group);
