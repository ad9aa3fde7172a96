using System.Management.Automation;

namespace FeishuHire.Help.Tests.Sample;

/// <summary>A cmdlet with one of each thing that help shows. Only its metadata is read; it never runs.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuWidget", SupportsShouldProcess = true, HelpUri = "https://example.com/widgets")]
[OutputType(typeof(Widget))]
public sealed class GetFeishuWidgetCommand : WidgetCommand
{
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("widget_id", "wid")]
    public string?[]? Id { get; set; }

    [Parameter(ParameterSetName = "List")]
    [SupportsWildcards]
    public string? Name { get; set; }

    [Parameter(ParameterSetName = "List")]
    [ValidateRange(1, 20)]
    [PSDefaultValue(Value = 10)]
    public int Size { get; set; } = 10;

    [Parameter(ParameterSetName = "List")]
    [PSDefaultValue(Value = WidgetKind.Round)]
    public WidgetKind Kind { get; set; } = WidgetKind.Round;

    [Parameter(ParameterSetName = "List")]
    [ValidateSet("Red", "Blue")]
    public string? Colour { get; set; }

    [Parameter(ParameterSetName = "List")]
    public DateTime? Since { get; set; }
}

/// <summary>The base of the cmdlets.</summary>
public abstract class WidgetCommand : PSCmdlet
{
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}

/// <summary>The output of the cmdlet.</summary>
public sealed class Widget
{
    public string? Id { get; init; }

    public string? JobTitle { get; init; }

    public int Count { get; init; }

    internal string? Hidden { get; init; }
}

/// <summary>The values of a parameter.</summary>
public enum WidgetKind
{
    Square = 1,
    Round = 2,
}
