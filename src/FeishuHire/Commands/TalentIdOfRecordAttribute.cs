using System;
using System.Management.Automation;

namespace FeishuHire.Commands;

/// <summary>
/// Takes the talent id out of a record, whatever type its column has. PowerShell itself binds a column by its name only where it is text:
/// before it would turn a number into text, it turns the whole record into text and binds that.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TalentIdOfRecordAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Columns = ["TalentId", "talent_id"];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is not null)
        {
            var properties = PSObject.AsPSObject(inputData).Properties;
            foreach (var column in Columns)
            {
                if (properties[column] is { } property)
                {
                    return property.Value;
                }
            }
        }

        return inputData;
    }
}
