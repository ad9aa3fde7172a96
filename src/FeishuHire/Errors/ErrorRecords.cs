using System;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Reports;
using FeishuHire.Writing;
using static FeishuHire.FeishuErrorId;

namespace FeishuHire.Errors;

/// <summary>Creates every error record of the module: id, category, target and recommended action.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord Create(FeishuApiException exception) =>
        Create(exception, exception.ErrorId, CategoryOf(exception.ErrorId), exception.Subject?.Target, exception.Subject?.Id, exception.RecommendedAction);

    /// <summary>The error of a row. The row is the target, so it can be piped in again.</summary>
    public static ErrorRecord Create(FeishuApiException exception, InputRow row) => Create(
        exception,
        exception.ErrorId,
        CategoryOf(exception.ErrorId),
        row.Target,
        exception.Subject?.Id ?? (row.Number is { } number ? string.Format(CultureInfo.CurrentCulture, Messages.InRow, number) : null),
        exception.RecommendedAction);

    public static ErrorRecord Create(ReportException exception, object target) =>
        Create(exception, exception.ErrorId, CategoryOf(exception.ErrorId), target, target as string, exception.RecommendedAction);

    private static ErrorRecord Create(
        Exception exception, Enum errorId, ErrorCategory category, object? target, string? targetName, string recommendedAction)
    {
        var record = new ErrorRecord(exception, errorId.ToString(), category, target)
        {
            ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = recommendedAction },
        };

        // Without a name, PowerShell prints the target unchanged, even a record with all its values.
        record.CategoryInfo.TargetName = Printable.Clean(targetName) is { Length: > 0 } name ? name : target is null ? "" : "***";
        return record;
    }

    private static ErrorCategory CategoryOf(ReportErrorId errorId) => errorId switch
    {
        ReportErrorId.ReportPathInvalid or ReportErrorId.ReportPeriodInvalid => ErrorCategory.InvalidArgument,
        ReportErrorId.ReportFolderNotFound => ErrorCategory.ObjectNotFound,
        ReportErrorId.ReportFileExists => ErrorCategory.ResourceExists,
        ReportErrorId.ReportNotWritable => ErrorCategory.WriteError,
        ReportErrorId.ReportNotShown => ErrorCategory.OpenError,
        ReportErrorId.ReportRecordInvalid or ReportErrorId.ReportTimeAmbiguous => ErrorCategory.InvalidData,
        _ => throw new ArgumentOutOfRangeException(nameof(errorId)),
    };

    private static ErrorCategory CategoryOf(FeishuErrorId errorId) => errorId switch
    {
        NotConnected or NetworkFailure => ErrorCategory.ConnectionError,
        InvalidCredential or TokenRejected => ErrorCategory.AuthenticationError,
        PermissionDenied or AppUnavailable or IpNotAllowed => ErrorCategory.PermissionDenied,
        QuotaExhausted => ErrorCategory.QuotaExceeded,
        _ when errorId.IsMissing() => ErrorCategory.ObjectNotFound,
        InvalidParameter => ErrorCategory.InvalidArgument,
        Conflict => ErrorCategory.ResourceExists,
        Refused => ErrorCategory.InvalidOperation,
        OutcomeUnknown => ErrorCategory.OperationStopped,
        RateLimited => ErrorCategory.LimitsExceeded,
        ServiceUnavailable => ErrorCategory.ResourceUnavailable,
        RequestTimeout => ErrorCategory.OperationTimeout,
        InvalidResponse => ErrorCategory.InvalidData,
        PagingFailed => ErrorCategory.InvalidResult,
        _ => throw new ArgumentOutOfRangeException(nameof(errorId)),
    };
}
