using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace FeishuHire.Reports;

/// <summary>Writes the report: one page that needs no network.</summary>
internal static class ApplicationReport
{
    private const int ChunkLength = 1 << 16;

    /// <summary>Writes the page, with texts in the UI culture and numbers in the culture of the thread.</summary>
    /// <exception cref="OperationCanceledException">The command was stopped.</exception>
    public static void Write(
        TextWriter writer, IReadOnlyList<ExternalApplication> applications, ReportFacts facts, CancellationToken cancellationToken)
    {
        var selection = PeriodSelection.Of(applications, facts.Period);
        var figures = ReportFigures.Of(selection.Applications, selection.Previous);
        cancellationToken.ThrowIfCancellationRequested();
        var page = ReportPage.Of(selection, figures, facts);
        for (var start = 0; start < page.Length; start += ChunkLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(page.Substring(start, Math.Min(ChunkLength, page.Length - start)));
        }
    }
}
