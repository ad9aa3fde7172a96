using System.Collections.Generic;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Records;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>The calls of Hire that the sandbox has rules for, over the records of one tenant.</summary>
internal sealed class HireResources(SandboxOptions options)
{
    private readonly RecordIds _ids = new();

    public ApplicationRecords Applications { get; } = new(options);

    /// <summary>All operations. A resource that gets rules of its own starts with a line here.</summary>
    public IEnumerable<Operation> Operations
    {
        get
        {
            var interviews = new ChildRecords(() => SampleChildren.Interviews(options.Data));
            return
            [
                .. new ExternalApplications(options, _ids, Applications).Operations,
                .. Child(ExternalInterviews.Kind(_ids), interviews).Operations,
                .. new ExternalInterviewAssessments(options, _ids, interviews).Operations,
                .. Child(ExternalBackgroundChecks.Kind, new(() => SampleChildren.Checks(options.Data)), createLimit: "20/s").Operations,
                .. Child(ExternalOffers.Kind, new(() => SampleChildren.Offers(options.Data)), ExternalOffers.Scope).Operations,
                .. new Talents(options).Operations,
                .. new TalentSearch(options).Operations,
                .. new Jobs(options).Operations,
                .. Attachments.Operations,
            ];
        }
    }

    private ChildResource Child(RecordKind kind, ChildRecords records, string scope = "hire:external_application", string createLimit = "10/s") =>
        new(kind, records, new RecordCreation(kind, options, _ids, RefuseParent, records.Add), new RecordChanges(kind, options, records))
        {
            Scope = scope,
            CreateLimit = createLimit,
        };

    private SandboxAnswer? RefuseParent(Row sent) =>
        Applications.Contains(sent.Text(ChildRecords.Parent)!) ? null : SandboxAnswer.Refused(options.MissingRecord);
}
