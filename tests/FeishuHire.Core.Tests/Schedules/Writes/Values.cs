using System.Globalization;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing.Fields;

namespace FeishuHire.Core.Tests.Schedules.Writes;

/// <summary>The values of rows and records, as text that can be compared.</summary>
internal static class Values
{
    public static NamedValues<ExternalApplication> Named(IReadOnlyDictionary<string, object?> row) =>
        NamedValues<ExternalApplication>.Read(ApplicationFields.All, row, [], CultureInfo.InvariantCulture);

    /// <summary>All values of a record except its id.</summary>
    public static string Of(ExternalApplication record) =>
        $"{record.TalentId}|{string.Join('|', ApplicationFields.All.Select(field => field.GetValue(record) is { } value and not "" ? field.Show(value) : ""))}";

    /// <summary>A record to which the values of a row are applied.</summary>
    public static string Over(ExternalApplication record, IReadOnlyDictionary<string, object?> row, out ExternalApplication after)
    {
        after = record.Copy();
        Named(row).ApplyTo(after);
        return Of(after);
    }
}
