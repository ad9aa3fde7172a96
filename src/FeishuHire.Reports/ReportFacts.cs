using System;

namespace FeishuHire.Reports;

/// <summary>What a report says about itself.</summary>
/// <param name="Title">The title; <see langword="null"/> or blank for the usual one.</param>
/// <param name="MadeAt">When it was made, in the time zone in which it shows times.</param>
/// <param name="Unreadable">How many records could not be read and are left out.</param>
/// <param name="Period">When the applications were created that it is about; <see langword="null"/> for all.</param>
internal sealed record ReportFacts(string? Title, DateTimeOffset MadeAt, int Unreadable, ReportPeriod? Period = null);
