using System;
using System.Globalization;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Reports;

/// <summary>
/// Reads an application from a row of a CSV file, an object from JSON or the output of a job. The properties have the names of
/// <see cref="ExternalApplication"/>; any of them may be missing.
/// </summary>
internal static class ApplicationRecord
{
    private static readonly string[] Ids = [nameof(ExternalApplication.Id), nameof(ExternalApplication.TalentId)];

    /// <summary>The properties that only applications have. Other records have ids as well.</summary>
    private static readonly string[] DistinctiveProperties =
        [.. typeof(ExternalApplication).GetProperties().Select(property => property.Name).Except(Ids)];

    /// <param name="cells">Returns the value of a property, and whether it exists.</param>
    /// <param name="number">The number of the record, for messages.</param>
    /// <param name="times">Reads the times of all records.</param>
    /// <exception cref="ReportException">
    /// <see cref="ReportErrorId.ReportRecordInvalid"/>, or <see cref="ReportErrorId.ReportTimeAmbiguous"/>.
    /// </exception>
    public static ExternalApplication Read(Func<string, (bool Exists, object? Value)> cells, int number, InputTimes times)
    {
        if (!DistinctiveProperties.Any(name => cells(name).Exists))
        {
            throw ReportException.Of(ReportErrorId.ReportRecordInvalid, ReportText.NotAnApplication, number);
        }

        var record = new Cells(cells, number, times);
        return new ExternalApplication
        {
            Id = record.Text(nameof(ExternalApplication.Id)),
            TalentId = record.Text(nameof(ExternalApplication.TalentId)),
            JobTitle = record.Text(nameof(ExternalApplication.JobTitle)),
            JobRecruitmentType = record.Enum<JobRecruitmentType>(nameof(ExternalApplication.JobRecruitmentType)),
            Stage = record.Text(nameof(ExternalApplication.Stage)),
            ResumeSource = record.Text(nameof(ExternalApplication.ResumeSource)),
            DeliveryType = record.Enum<DeliveryType>(nameof(ExternalApplication.DeliveryType)),
            CreateTime = record.Time(nameof(ExternalApplication.CreateTime)),
            ModifyTime = record.Time(nameof(ExternalApplication.ModifyTime)),
            TerminationType = record.Text(nameof(ExternalApplication.TerminationType)),
            TerminationReason = record.Text(nameof(ExternalApplication.TerminationReason)),
        };
    }

    private sealed class Cells(Func<string, (bool Exists, object? Value)> cells, int number, InputTimes times)
    {
        public string? Text(string name) =>
            Convert.ToString(cells(name).Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

        public T? Enum<T>(string name)
            where T : struct
        {
            var value = cells(name).Value;
            if (value is T already)
            {
                return already;
            }

            var text = Text(name)?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            // TryParse accepts 'a,b' as a combination.
            return System.Enum.TryParse<T>(text, ignoreCase: true, out var parsed) && !text!.Contains(",")
                ? parsed
                : throw Invalid(name, text!, ReportText.NotAnEnum, string.Join(", ", System.Enum.GetNames(typeof(T))));
        }

        public DateTime? Time(string name) => times.Read(cells(name).Value, name, number);

        private ReportException Invalid(string name, string text, string format, string choices) =>
            ReportException.Of(ReportErrorId.ReportRecordInvalid, format, number, name, Printable.Clean(text)!, choices);
    }
}
