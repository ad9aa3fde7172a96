namespace FeishuHire.Reports;

/// <summary>The errors of reports: the first part of <c>FullyQualifiedErrorId</c>. Scripts rely on these names.</summary>
internal enum ReportErrorId
{
    /// <summary>The path is not a file path: for example, a variable or a folder. Ends the command.</summary>
    ReportPathInvalid,

    /// <summary>The folder does not exist. Ends the command.</summary>
    ReportFolderNotFound,

    /// <summary>The file exists and must not be replaced. Ends the command.</summary>
    ReportFileExists,

    /// <summary>The period is empty. Ends the command.</summary>
    ReportPeriodInvalid,

    /// <summary>The file cannot be written. Ends the command.</summary>
    ReportNotWritable,

    /// <summary>A record of the input is not an application, or has a value that cannot be read. The next record is read.</summary>
    ReportRecordInvalid,

    /// <summary>A time of the input is ambiguous, or not in the format of the expected culture. Ends the command.</summary>
    ReportTimeAmbiguous,

    /// <summary>The report was written but could not be opened.</summary>
    ReportNotShown,
}
