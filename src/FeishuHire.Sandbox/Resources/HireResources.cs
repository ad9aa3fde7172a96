using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>The operations of Hire for which the sandbox has rules, on the records of one tenant.</summary>
internal sealed class HireResources(SandboxOptions options)
{
    private readonly RecordIds _ids = new();

    // Assessments are stored in their interviews, so two resources share these.
    private readonly ChildRecords _interviews = new(() => SampleChildren.Interviews(options.Data));

    public ApplicationRecords Applications { get; } = new(options);

    /// <summary>The operations whose paths name a resource. A resource with rules of its own needs a line here.</summary>
    public Operation[] Operations(string resource) => resource switch
    {
        "external_applications" => new ExternalApplications(options, _ids, Applications).Operations,
        "external_interviews" => Child(ExternalInterviews.Kind(_ids), _interviews).Operations,
        "external_interview_assessments" => new ExternalInterviewAssessments(options, _ids, _interviews).Operations,
        "external_background_checks" => Child(ExternalBackgroundChecks.Kind, new(() => SampleChildren.Checks(options.Data)), createLimit: "20/s").Operations,
        "external_offers" => Child(ExternalOffers.Kind, new(() => SampleChildren.Offers(options.Data)), ExternalOffers.Scope).Operations,
        "talents" => [.. new Talents(options).Operations, .. new TalentSearch(options).Operations],
        "jobs" => new Jobs(options).Operations,
        "attachments" => Attachments.Operations,
        _ => [],
    };

    private ChildResource Child(RecordKind kind, ChildRecords records, string scope = "hire:external_application", string createLimit = "10/s") =>
        new(kind, records, new RecordCreation(kind, options, _ids, RefuseParent, records.Add), new RecordChanges(kind, options, records))
        {
            Scope = scope,
            CreateLimit = createLimit,
        };

    private SandboxResult? RefuseParent(Row sent) =>
        Applications.Contains(sent.Text(ChildRecords.Parent)!) ? null : SandboxResult.Refused(options.MissingRecord);
}
