namespace FeishuHire.Reports;

/// <summary>A column of a <see cref="ColumnChart"/>.</summary>
/// <param name="Name">The full name, in the tooltip together with the count.</param>
/// <param name="Count">The height.</param>
/// <param name="Label">The label below it, if any.</param>
/// <param name="Group">The label of the group that begins with this column, if any.</param>
internal sealed record ChartColumn(string Name, int Count, string? Label, string? Group);
