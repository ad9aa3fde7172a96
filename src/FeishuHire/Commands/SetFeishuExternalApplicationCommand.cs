using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>Set-FeishuExternalApplication</c>: changes external applications. Values that are not specified do not change.</summary>
[Cmdlet(VerbsCommon.Set, "FeishuExternalApplication", SupportsShouldProcess = true)]
[HireOperation("v1/external_application/update")]
[OutputType(typeof(ExternalApplication))]
public sealed class SetFeishuExternalApplicationCommand : ApplicationWriteCommand
{
    private ChangedApplications? _run;

    /// <summary>The id of the external application.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ExternalApplicationId", "external_application_id", "外部投递 ID")]
    [IdColumn("Id", "外部投递 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Id { get; set; }

    /// <summary>Returns the changed applications.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override Operation Operation => ExternalApplicationEndpoints.UpdateOperation;

    /// <inheritdoc/>
    private protected override bool WritesRecords => PassThru;

    /// <inheritdoc/>
    private protected override string? RowId => Id;

    /// <inheritdoc/>
    private protected override void Start(FeishuHireSession session) => _run = new ChangedApplications(session);

    /// <inheritdoc/>
    private protected override RecordChange Change(InputRow row) => new ChangedApplication(
        _run!, row, Id<Talent>(TalentId), Id<ExternalApplication>(Id), Values(ApplicationFields.All));
}
