using System;
using System.Globalization;
using FeishuHire.Errors;

namespace FeishuHire.Reports;

/// <summary>A report that cannot be written, or a record that cannot be read for one. Paths and cells in its words are made fit to print.</summary>
internal sealed class ReportException(ReportErrorId errorId, string message, Exception? innerException = null)
    : Exception(Printable.Plain(message), innerException)
{
    public ReportErrorId ErrorId { get; } = errorId;

    /// <summary>What to do about this one; it replaces the general advice for the error id.</summary>
    public string? Advice { get; init; }

    /// <summary>What to do.</summary>
    public string RecommendedAction => Advice ?? ReportText.ResourceManager.GetString(ErrorId + "_Advice", ReportText.Culture) ?? "";

    public static ReportException Of(ReportErrorId errorId, string format, params object[] arguments) =>
        new(errorId, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
