using System.Linq;
using System.Management.Automation;
using FeishuHire.Reading;
using FeishuHire.Rows;

namespace FeishuHire.Reports;

/// <summary>Converts pipeline input to applications.</summary>
internal static class ApplicationInput
{
    /// <exception cref="ReportException">
    /// <see cref="ReportErrorId.ReportRecordInvalid"/>, or <see cref="ReportErrorId.ReportTimeAmbiguous"/>.
    /// </exception>
    public static ExternalApplication Read(PSObject record, int number, InputTimes times)
    {
        try
        {
            return record.BaseObject as ExternalApplication ?? ApplicationRecord.Read(name => Cell(record, name), number, times);
        }
        catch (ReportException e) when (WrongEncoding.Advice(RowColumns.Names(record), []) is { } advice)
        {
            throw new ReportException(e.ErrorId, e.Message, e) { Advice = advice };
        }
    }

    /// <summary>Whether the texts of a record have replacement characters.</summary>
    public static bool IsDamaged(PSObject record) => record.BaseObject is not ExternalApplication
        && record.Properties.Any(property => property.Value is string text && WrongEncoding.IsIn(text));

    // A value from a job or from JSON may be wrapped.
    private static (bool Exists, object? Value) Cell(PSObject record, string name) =>
        record.Properties[name] is { } property
            ? (true, SpreadsheetText.Read(RowCell.Base(property.Value)))
            : (false, null);
}
