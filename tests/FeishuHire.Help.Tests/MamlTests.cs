using System.Xml.Linq;

namespace FeishuHire.Help.Tests;

/// <summary>The MAML of a cmdlet combines the facts from its code with its prose.</summary>
public sealed class MamlTests : IDisposable
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly string[] Attributes = ["required", "variableLength", "globbing", "pipelineInput", "position", "aliases"];

    private readonly SampleModule _module = new();
    private readonly XElement _help;

    public MamlTests()
    {
        Assert.Empty(_module.Build());
        _help = _module.Help("en-US");
    }

    public void Dispose() => _module.Dispose();

    [Theory]
    [InlineData("Id", "true", "true", "false", "True (ByPropertyName, ByValue)", "0", "widget_id, wid", "System.String[]", "None")]
    [InlineData("Name", "false", "false", "true", "False", "named", "none", "System.String", "None")]
    [InlineData("Size", "false", "false", "false", "False", "named", "none", "System.Int32", "10")]
    [InlineData("Kind", "false", "false", "false", "False", "named", "none", "FeishuHire.Help.Tests.Sample.WidgetKind", "Round")]
    [InlineData("Colour", "false", "false", "false", "False", "named", "none", "System.String", "the colour of the day")]
    [InlineData("Since", "false", "false", "false", "False", "named", "none", "System.DateTime", "None")]
    [InlineData("PassThru", "false", "false", "false", "False", "named", "none", "System.Management.Automation.SwitchParameter", "False")]
    [InlineData("WhatIf", "false", "false", "false", "False", "named", "wi", "System.Management.Automation.SwitchParameter", "False")]
    [InlineData("Confirm", "false", "false", "false", "False", "named", "cf", "System.Management.Automation.SwitchParameter", "False")]
    public void A_parameter_is_as_the_code_has_it(
        string name, string required, string array, string wildcards, string pipeline, string position, string aliases, string type, string value)
    {
        var parameter = _help.Element(Command + "parameters")!.Elements().Single(element => element.Element(Maml + "name")!.Value == name);

        Assert.Equal(
            [required, array, wildcards, pipeline, position, aliases, type, value],
            [
                .. Attributes.Select(attribute => parameter.Attribute(attribute)!.Value),
                parameter.Element(Dev + "type")!.Value,
                parameter.Element(Dev + "defaultValue")!.Value,
            ]);
    }

    [Fact]
    public void Each_parameter_set_is_a_form_of_the_syntax_with_the_values_that_can_be_chosen() => Assert.Equal(
        ["Id String[], PassThru, WhatIf, Confirm", "Name String, Size Int32, Kind WidgetKind {Square|Round}, Colour String {Red|Blue}, Since DateTime, PassThru, WhatIf, Confirm"],
        _help.Element(Command + "syntax")!.Elements().Select(form => string.Join(", ", form.Elements(Command + "parameter").Select(parameter =>
        {
            var values = parameter.Element(Command + "parameterValueGroup")?.Elements().Select(value => value.Value);
            var type = parameter.Element(Command + "parameterValue")?.Value;
            return $"{parameter.Element(Maml + "name")!.Value} {type} {(values is null ? "" : "{" + string.Join('|', values) + "}")}".Trim();
        }))));

    [Theory]
    [InlineData("en-US", "From 1 to 20.", "There is no output without -PassThru.", "---------- Example 2: Two ----------", "the colour of the day")]
    [InlineData("zh", "1 到 20。", "没有 -PassThru 时没有输出。", "---------- 示例 2: 第二 ----------", "当天的颜色")]
    public void The_text_is_in_the_language_of_the_folder(string folder, params string[] texts)
    {
        var all = _module.Help(folder).Descendants().Where(element => !element.HasElements).Select(element => element.Value).ToList();

        Assert.All(texts, text => Assert.Contains(text, all));
    }

    [Fact]
    public void Markdown_becomes_plain_text() => Assert.Equal(
        ["A widget is a <thing> & more.", "See the site (https://example.com/) and about_FeishuWidgets."],
        _help.Element(Maml + "description")!.Elements().Select(paragraph => paragraph.Value));

    [Fact]
    public void An_output_type_has_its_properties_in_the_order_of_the_code()
    {
        _module.Change("en-US/Get-FeishuWidget.md", "- Id: the id.\n- JobTitle: the title.\n", "- JobTitle: the title.\n- Id: the id.\n")
            .Change("zh-CN/Get-FeishuWidget.md", "- Id：编号。\n- JobTitle：标题。\n", "- JobTitle：标题。\n- Id：编号。\n");

        Assert.Empty(_module.Build());
        Assert.Equal(
            ["A widget:", "Id: the id.", "JobTitle: the title.", "Count: the count."],
            _module.Help("en-US").Element(Command + "returnValues")!.Elements().Last().Element(Maml + "description")!.Elements().Select(text => text.Value));
    }

    [Fact]
    public void An_example_has_its_code_as_it_stands() => Assert.Equal(
        "Get-FeishuWidget 2 |\n    Format-List",
        _help.Element(Command + "examples")!.Elements().ElementAt(1).Element(Dev + "code")!.Value);

    [Fact]
    public void The_first_link_opens_online_and_the_others_are_names() => Assert.Equal(
        ["Widgets https://example.com/widgets", "about_FeishuWidgets "],
        _help.Element(Command + "relatedLinks")!.Elements().Select(link => $"{link.Element(Maml + "linkText")!.Value} {link.Element(Maml + "uri")!.Value}"));

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        var first = Directory.GetFiles(_module.Output, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        Directory.Delete(_module.Output, recursive: true);

        Assert.Empty(_module.Build());
        Assert.Equal(6, first.Count);
        Assert.All(first, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Assert.All(first.Values, bytes => Assert.DoesNotContain((byte)'\r', bytes));
    }
}
