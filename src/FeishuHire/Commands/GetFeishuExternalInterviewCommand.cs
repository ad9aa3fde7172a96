using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.ExternalInterviews;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalInterview</c>: reads the interviews of external applications, or single ones.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuExternalInterview", DefaultParameterSetName = ListSet)]
[HireOperation("v1/external_interview/batch_query")]
[OutputType(typeof(ExternalInterview))]
public sealed class GetFeishuExternalInterviewCommand : ExternalApplicationChildCommand
{
    private protected override IEnumerable<Subject> SingleSubjects => SubjectsOf<ExternalInterview>(Id);

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) =>
        CreateSource(session, ExternalInterviewEndpoints.List, options);
}
