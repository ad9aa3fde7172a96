using System;

namespace FeishuHire.Reports;

/// <summary>What the page says about the report itself.</summary>
/// <param name="Title">The title; <see langword="null"/> or blank for the default.</param>
/// <param name="CreatedAt">When the report was created, in the time zone of its times.</param>
/// <param name="Unreadable">How many records could not be read and are not in the report.</param>
/// <param name="Period">The period in which the applications were created; <see langword="null"/> for all applications.</param>
internal sealed record ReportFacts(string? Title, DateTimeOffset CreatedAt, int Unreadable, ReportPeriod? Period = null);
