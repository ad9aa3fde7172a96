using FeishuHire.Errors;

namespace FeishuHire.Pipeline;

/// <summary>The words for the progress of a run.</summary>
/// <param name="Activity">What is done.</param>
/// <param name="Status">How far it has come: a format of talents done, records, and records per second.</param>
internal sealed record ReadingProgressText(string Activity, string Status)
{
    public static ReadingProgressText OfApplications => new(Messages.ProgressActivity, Messages.ProgressStatus);

    public static ReadingProgressText OfTalents => new(Messages.TalentProgressActivity, Messages.TalentProgressStatus);
}
