using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.ExternalApplications;
using FeishuHire.Writing;

namespace FeishuHire.Commands;

/// <summary><c>New-FeishuExternalApplication</c>: creates external applications, none of them twice.</summary>
[Cmdlet(VerbsCommon.New, "FeishuExternalApplication", SupportsShouldProcess = true)]
[HireOperation("v1/external_application/create")]
[OutputType(typeof(ExternalApplication))]
public sealed class NewFeishuExternalApplicationCommand : ApplicationWriteCommand
{
    private NewApplications? _run;

    /// <summary>The key with which Feishu creates the application only once in 24 hours; by default one is generated for each row.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("external_id", "外部 ID")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ExternalId { get; set; }

    /// <summary>If there is an application with all values of the row, returns it instead of creating another one.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    /// <inheritdoc/>
    private protected override Operation Operation => ExternalApplicationEndpoints.CreateOperation;

    /// <inheritdoc/>
    private protected override string? RowId => TalentId;

    /// <inheritdoc/>
    private protected override void Start(FeishuHireSession session) => _run = new NewApplications(session, SkipExisting);

    /// <inheritdoc/>
    private protected override RecordChange Change(InputRow row) => new NewApplication(
        _run!, row, Id<Talent>(TalentId), Values(ApplicationFields.All), Text(nameof(ExternalId)));
}
