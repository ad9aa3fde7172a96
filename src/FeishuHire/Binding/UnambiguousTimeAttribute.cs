using System;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Rows;
using FeishuHire.Times;

namespace FeishuHire.Binding;

/// <summary>
/// Converts a time that is the same in every culture. PowerShell itself would read ISO 8601 in the calendar of the culture, and a number as ticks.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UnambiguousTimeAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = RowCell.Base(inputData);
        return value is null ? null : TimeText.ReadUnambiguous(value, CultureInfo.CurrentCulture)
            ?? throw new ArgumentTransformationMetadataException(
                string.Format(CultureInfo.CurrentCulture, Messages.TimeAmbiguous, Printable.Clean(TimeText.Of(value))));
    }
}
