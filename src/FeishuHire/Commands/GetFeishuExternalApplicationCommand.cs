using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.ExternalApplications;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuExternalApplication</c>: reads the external applications of talents, completely or with an error.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuExternalApplication", DefaultParameterSetName = ListSet)]
[HireOperation("v1/external_application/list")]
[OutputType(typeof(ExternalApplication))]
public sealed class GetFeishuExternalApplicationCommand : ReadCommand
{
    /// <summary>The ids of the talents.</summary>
    [Parameter(ParameterSetName = ListSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id")]
    [IdColumn("TalentId", "人才 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TalentId { get; set; }

    /// <summary>How many talents are read at the same time.</summary>
    [Parameter]
    [ValidateRange(1, MaximumThrottleLimit)]
    [PSDefaultValue(Value = DefaultThrottleLimit)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    private protected override IEnumerable<Subject> Subjects => SubjectsOf<Talent>(TalentId);

    private protected override int Concurrency => ThrottleLimit;

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) =>
        new ListSource<ExternalApplication>(session, ExternalApplicationEndpoints.List, options);
}
