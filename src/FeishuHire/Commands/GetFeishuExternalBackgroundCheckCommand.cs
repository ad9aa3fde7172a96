using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.ExternalBackgroundChecks;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalBackgroundCheck</c>: reads the background checks of external applications, or single ones.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuExternalBackgroundCheck", DefaultParameterSetName = ListSet)]
[HireOperation("v1/external_background_check/batch_query")]
[OutputType(typeof(ExternalBackgroundCheck))]
public sealed class GetFeishuExternalBackgroundCheckCommand : ExternalApplicationChildCommand
{
    private protected override IEnumerable<Subject> SingleSubjects => SubjectsOf<ExternalBackgroundCheck>(Id);

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) =>
        CreateSource(session, ExternalBackgroundCheckEndpoints.List, options);
}
