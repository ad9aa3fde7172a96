namespace FeishuHire.Reports;

/// <summary>
/// What went wrong with a report, in the words that a <c>FullyQualifiedErrorId</c> starts with. Scripts rest on these names.
/// </summary>
internal enum ReportErrorId
{
    /// <summary>The path is no path of a file: it leads to a registry, a variable, a folder. Ends the command.</summary>
    ReportPathInvalid,

    /// <summary>The folder does not exist. Ends the command.</summary>
    ReportFolderNotFound,

    /// <summary>The file exists and is not to be replaced. Ends the command.</summary>
    ReportFileExists,

    /// <summary>The period holds no moment. Ends the command.</summary>
    ReportPeriodInvalid,

    /// <summary>The file cannot be written. Ends the command.</summary>
    ReportNotWritable,

    /// <summary>A record of the input is no application, or has a cell that cannot be read. The next record goes on.</summary>
    ReportRecordInvalid,

    /// <summary>A time of the input can be read in two ways, or another culture wrote it. Ends the command.</summary>
    ReportTimeAmbiguous,

    /// <summary>The report was written but could not be opened. It stays.</summary>
    ReportNotShown,
}
