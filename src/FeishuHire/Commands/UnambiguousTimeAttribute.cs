using System;
using System.Globalization;
using System.Management.Automation;
using FeishuHire.Errors;
using FeishuHire.Times;

namespace FeishuHire.Commands;

/// <summary>
/// Reads a time that means the same whatever the culture. PowerShell itself would take ISO 8601 for a date of the culture's calendar, and a number
/// for ticks.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UnambiguousTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is null ? null : TimeText.ReadUnambiguous(value, CultureInfo.CurrentCulture)
            ?? throw new ArgumentTransformationMetadataException(
                string.Format(CultureInfo.CurrentCulture, Messages.TimeAmbiguous, Printable.Clean(TimeText.Of(value))));
    }
}
