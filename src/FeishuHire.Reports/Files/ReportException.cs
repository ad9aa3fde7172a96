using System;
using System.Globalization;
using FeishuHire.Errors;

namespace FeishuHire.Reports;

/// <summary>A report that cannot be written, or a record that cannot be read for one. Its message is safe to print.</summary>
internal sealed class ReportException(ReportErrorId errorId, string message, Exception? innerException = null)
    : Exception(Printable.Plain(message), innerException)
{
    public ReportErrorId ErrorId { get; } = errorId;

    /// <summary>Advice for this error, in place of the advice for the error id.</summary>
    public string? Advice { get; init; }

    /// <summary>What the user can do.</summary>
    public string RecommendedAction => Advice ?? ReportText.ResourceManager.GetString(ErrorId + "_Advice", ReportText.Culture) ?? "";

    public static ReportException Of(ReportErrorId errorId, string format, params object[] arguments) =>
        new(errorId, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
