using System.Globalization;

namespace FeishuHire.Reports;

/// <summary>The labels of the enum values. An undocumented value is shown as a number.</summary>
internal static class Labels
{
    public static string Of(JobRecruitmentType type) => type switch
    {
        JobRecruitmentType.Social => ReportText.Social,
        JobRecruitmentType.Campus => ReportText.Campus,
        _ => Number((int)type),
    };

    public static string Of(DeliveryType type) => type switch
    {
        DeliveryType.Sourced => ReportText.Sourced,
        DeliveryType.Applied => ReportText.Applied,
        DeliveryType.Referred => ReportText.Referred,
        DeliveryType.Other => ReportText.OtherDelivery,
        _ => Number((int)type),
    };

    private static string Number(int number) => string.Format(CultureInfo.CurrentCulture, ReportText.UnknownNumber, number);
}
