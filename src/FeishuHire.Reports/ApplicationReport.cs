using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace FeishuHire.Reports;

/// <summary>The report of applications: one page that opens without a network.</summary>
internal static class ApplicationReport
{
    private const int ChunkLength = 1 << 16;

    /// <summary>Writes the page, in the language of the UI culture and with the numbers of the culture.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(
        TextWriter writer, IReadOnlyList<ExternalApplication> applications, ReportFacts facts, CancellationToken cancellationToken)
    {
        var selection = PeriodSelection.Of(applications, facts.Period);
        var figures = ReportFigures.Of(selection.Applications, selection.Former);
        cancellationToken.ThrowIfCancellationRequested();
        var page = ReportPage.Of(selection, figures, facts);
        for (var start = 0; start < page.Length; start += ChunkLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(page.Substring(start, Math.Min(ChunkLength, page.Length - start)));
        }
    }
}
