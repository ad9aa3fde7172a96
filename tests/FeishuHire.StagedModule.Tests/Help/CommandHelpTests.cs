namespace FeishuHire.StagedModule.Tests.Help;

/// <summary>The help of the cmdlets says what the code does, all of it, in both languages.</summary>
public sealed class CommandHelpTests
{
    private const int Columns = 80 - 4;

    private static readonly IReadOnlyList<CmdletShape> Cmdlets = CmdletReader.ReadAll();

    public static TheoryData<string> Both => [Languages.English, Languages.Chinese];

    public static TheoryData<string, string> Pages => new(
        from language in new[] { Languages.English, Languages.Chinese }
        from cmdlet in ManifestText.Entry("CmdletsToExport")!
        select (language, cmdlet));

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_cmdlet_has_help_and_nothing_else_has(string language) => Assert.Equal(
        ManifestText.Entry("CmdletsToExport")!.Order(StringComparer.Ordinal),
        HelpPage.ReadAll(language).Select(page => page.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Synopsis_description_and_notes_are_there(string language, string name)
    {
        var page = Page(language, name);

        Assert.Single(page.Prose[0]);
        Assert.All(page.Prose, Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_parameter_is_documented_as_the_code_has_it(string language, string name)
    {
        var page = Page(language, name);

        Assert.Equal(
            Shape(name).Parameters.Select(parameter => Facts(parameter, parameter.Uses[0])).Order(StringComparer.Ordinal),
            page.Parameters.Select(parameter => parameter.Facts).Order(StringComparer.Ordinal));
        Assert.All(page.Parameters, parameter =>
        {
            Assert.NotEmpty(parameter.Text);
            Assert.False(string.IsNullOrEmpty(parameter.Default), parameter.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_parameter_set_is_a_form_of_the_syntax(string language, string name)
    {
        var shape = Shape(name);

        Assert.Equal(
            shape.Sets.Select(set => string.Join("\n", shape.Parameters
                .Where(parameter => parameter.In(set) is not null)
                .Select(parameter => Facts(parameter, parameter.In(set)!)).Order(StringComparer.Ordinal))),
            Page(language, name).Syntax.Select(form => string.Join("\n", form
                .Select(parameter => parameter.Facts).Order(StringComparer.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_property_of_what_comes_out_is_explained(string language, string name)
    {
        using var core = new StagedAssembly("FeishuHire.Core.dll");
        var outputs = Page(language, name).Outputs;
        var types = Shape(name).OutputTypes.Where(type => type != "System.Void");

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.NotEmpty(output.Text));
        Assert.Equal(types, outputs.Select(output => output.Name).Where(output => output != "None"));
        Assert.All(
            outputs.Where(output => output.Name.StartsWith("FeishuHire.", StringComparison.Ordinal)),
            output => Assert.Equal(
                core.PropertiesOf(output.Name)!,
                output.Text.Skip(1).Select(text => text.Split(':', '：')[0])));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_goes_in_is_explained(string language, string name)
    {
        var inputs = Page(language, name).Inputs;
        var takesInput = Shape(name).Parameters.Any(parameter => parameter.Uses.Any(use => use.Pipeline != "False"));

        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.NotEmpty(input.Text));
        Assert.Equal(takesInput, inputs.All(input => input.Name != "None"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void There_are_three_examples_or_more_that_fit_a_terminal(string language, string name)
    {
        var examples = Page(language, name).Examples;

        Assert.True(examples.Count >= 3);
        Assert.Distinct(examples.Select(example => example.Code));
        Assert.All(examples, example =>
        {
            Assert.NotEmpty(example.Remarks);
            Assert.All(example.Code.Split('\n'), line => Assert.InRange(Languages.Width(line), 1, Columns));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_first_link_is_the_one_that_Online_opens_and_the_others_lead_somewhere(string language, string name)
    {
        var links = Page(language, name).Links;

        Assert.StartsWith("https://", links[0].Uri, StringComparison.Ordinal);
        Assert.Equal(Shape(name).HelpUri, links[0].Uri);
        Assert.NotEmpty(links.Skip(1));
        Assert.All(links.Skip(1), link => Assert.True(
            Cmdlets.Any(cmdlet => cmdlet.Name == link.Text)
            || File.Exists(Path.Combine(BuildFacts.Module, language, link.Text + ".help.txt")),
            link.Text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Chinese_help_is_Chinese(string language, string name) => Assert.All(
        Texts(Page(language, name)), text => Assert.True(language != Languages.Chinese || Languages.HasChinese(text), text));

    [Fact]
    public void Both_languages_say_the_same() => Assert.All(ManifestText.Entry("CmdletsToExport")!, name =>
    {
        var english = Page(Languages.English, name);
        var chinese = Page(Languages.Chinese, name);

        Assert.Equal(english.Prose.Select(prose => prose.Count), chinese.Prose.Select(prose => prose.Count));
        Assert.Equal(english.Parameters.Select(Outline), chinese.Parameters.Select(Outline));
        Assert.Equal(english.Inputs.Concat(english.Outputs).Select(Outline), chinese.Inputs.Concat(chinese.Outputs).Select(Outline));
        Assert.Equal(english.Examples.Select(Outline), chinese.Examples.Select(Outline));
        Assert.Equal(english.Links.Select(link => link.Uri), chinese.Links.Select(link => link.Uri));
        Assert.Equal(english.Links.Skip(1), chinese.Links.Skip(1));
    });

    private static CmdletShape Shape(string name) => Cmdlets.Single(cmdlet => cmdlet.Name == name);

    private static HelpPage Page(string language, string name) => HelpPage.ReadAll(language).Single(page => page.Name == name);

    private static string Facts(ParameterShape parameter, ParameterUse use) =>
        $"{parameter.Name} {parameter.Type} {use.Required} {use.Position} {use.Pipeline} {parameter.Aliases} false";

    private static IEnumerable<string> Texts(HelpPage page) => page.Prose.SelectMany(prose => prose)
        .Concat(page.Parameters.SelectMany(parameter => parameter.Text))
        .Concat(page.Inputs.Concat(page.Outputs).SelectMany(type => type.Text))
        .Concat(page.Examples.SelectMany(example => example.Remarks.Prepend(example.Title)));

    private static string Outline(HelpParameter parameter) => $"{parameter.Facts} {parameter.Default} {parameter.Text.Count}";

    private static string Outline(HelpType type) => $"{type.Name} {type.Text.Count}";

    private static string Outline(HelpExample example) => $"{example.Code} {example.Remarks.Count}";
}
