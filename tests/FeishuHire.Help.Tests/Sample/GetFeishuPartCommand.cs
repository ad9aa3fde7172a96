using System.Management.Automation;
using FeishuHire.Api;

namespace FeishuHire.Help.Tests.Sample;

/// <summary>A cmdlet whose page size, notes and first link come from its operations.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuPart")]
[HireOperation("v1/role/list", "v1/role/get")]
[OutputType(typeof(Widget))]
public sealed class GetFeishuPartCommand : PSCmdlet
{
    [Parameter]
    public int? PageSize { get; set; }
}
