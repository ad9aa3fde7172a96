using System.Management.Automation;

namespace FeishuHire.Reports;

/// <summary>Converts pipeline input to applications.</summary>
internal static class ApplicationInput
{
    /// <exception cref="ReportException">
    /// <see cref="ReportErrorId.ReportRecordInvalid"/>, or <see cref="ReportErrorId.ReportTimeAmbiguous"/>.
    /// </exception>
    public static ExternalApplication Read(PSObject record, int number, InputTimes times) =>
        record.BaseObject as ExternalApplication ?? ApplicationRecord.Read(name => Cell(record, name), number, times);

    // A value from a job or from JSON may be wrapped.
    private static (bool Exists, object? Value) Cell(PSObject record, string name) =>
        record.Properties[name] is { } property
            ? (true, property.Value is PSObject wrapped ? wrapped.BaseObject : property.Value)
            : (false, null);
}
