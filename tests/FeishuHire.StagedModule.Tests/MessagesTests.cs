using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FeishuHire.StagedModule.Tests;

/// <summary>The messages for users: one file for each language, with the same content.</summary>
public sealed partial class MessagesTests
{
    private static readonly IReadOnlyDictionary<string, string> English = Read("Messages.resx");
    private static readonly IReadOnlyDictionary<string, string> Chinese = Read("Messages.zh.resx");
    private static readonly IReadOnlyList<string> NamesOfRecords = ReadNamesOfRecords();

    [Fact]
    public void Both_languages_have_the_same_messages() => Assert.Equal(English.Keys, Chinese.Keys);

    [Fact]
    public void None_is_empty() =>
        Assert.All(English.Concat(Chinese), message => Assert.False(string.IsNullOrWhiteSpace(message.Value), message.Key));

    [Fact]
    public void Both_languages_fill_in_the_same_values() => Assert.All(
        English, message => Assert.Equal(Values(message.Value), Values(Chinese[message.Key])));

    // Links can be long, and commands to paste are the same in every language.
    [Fact]
    public void Both_languages_name_the_same_commands_links_and_scopes() => Assert.All(
        English, message => Assert.Equal(Names(message.Value), Names(Chinese[message.Key])));

    [Fact]
    public void Chinese_messages_are_Chinese() => Assert.All(
        Chinese.Where(message => message.Key is not ("RefStatus" or "ListSeparator" or "ReferenceSeparator" or "WithDetails" or "FullStop" or "TwoSentences" or "FieldInvalid")),
        message => Assert.True(Languages.HasChinese(message.Value), message.Key));

    [Fact]
    public void Every_message_is_in_use()
    {
        using var core = new StagedAssembly("FeishuHire.Core.dll");
        var used = Directory.EnumerateFiles(BuildFacts.Source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(BuildFacts.Source, path).Split(Path.DirectorySeparatorChar).Contains("obj"))
            .SelectMany(path => Use().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Concat(core.ValuesOf("FeishuHire.FeishuErrorId").SelectMany(id => new[] { id + "_Title", id + "_Advice" }))
            .Concat(NamesOfRecords)
            .ToHashSet();

        Assert.DoesNotContain(English.Keys, key => !used.Contains(key));
    }

    [Fact]
    public void Every_kind_of_record_has_its_names()
    {
        Assert.Contains("Talent_One", NamesOfRecords);
        Assert.All(NamesOfRecords, name => Assert.Contains(name, English.Keys));
    }

    private static IReadOnlyList<string> ReadNamesOfRecords()
    {
        using var core = new StagedAssembly("FeishuHire.Core.dll");
        return [.. core.Implementing("FeishuHire.Api.IRecord").SelectMany(kind => new[] { $"{kind}_One", $"{kind}_Many", $"{kind}_Count" })];
    }

    private static Dictionary<string, string> Read(string fileName) =>
        XDocument.Load(Path.Combine(BuildFacts.Source, "FeishuHire.Core", "Errors", fileName)).Root!
            .Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Element("value")!.Value);

    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct();

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct();

    [GeneratedRegex(@"\bMessages\.(\w+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\b[A-Z][a-z]+-Feishu\w+|(?<![\w-])-[A-Z]\w+|https?://[a-z0-9./:]+[a-z0-9]|FEISHU_\w+|\bApp (ID|Secret)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
