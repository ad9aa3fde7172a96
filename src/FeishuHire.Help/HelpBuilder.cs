using System.Text;
using System.Xml;
using System.Xml.Linq;
using FeishuHire.Help.Checks;
using FeishuHire.Help.Metadata;
using FeishuHire.Help.Output;
using FeishuHire.Help.Prose;

namespace FeishuHire.Help;

/// <summary>Builds the help, the views and the manifest of the staged module.</summary>
internal sealed class HelpBuilder(string prose, string views, string manifest, string changeLog)
{
    private static readonly UTF8Encoding WithoutBom = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>PSScriptAnalyzer requires a byte order mark in a manifest with Chinese text.</summary>
    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);

    private readonly List<Problem> _problems = [];

    /// <summary>Writes all files, or none if there are problems.</summary>
    public IReadOnlyList<Problem> Build(string assembly, string output)
    {
        var cmdlets = CmdletReader.Read(assembly, _problems);
        var languages = Language.All.Select(language => LanguageProse.Read(prose, language, _problems)).ToList();
        foreach (var language in languages)
        {
            new ProseCheck(cmdlets, language, _problems).Run();
        }

        foreach (var translation in languages.Skip(1))
        {
            new TranslationCheck(languages[0], translation, _problems).Run();
        }

        var formats = new ViewWriter(views, _problems).Write(cmdlets);
        var staged = ReleaseNotes.Insert(manifest, changeLog, _problems);
        if (_problems.Count == 0)
        {
            Directory.CreateDirectory(output);
            Save(formats, Path.Combine(output, Path.GetFileName(views)));
            File.WriteAllText(Path.Combine(output, Path.GetFileName(manifest)), staged, WithBom);
            foreach (var language in languages)
            {
                WriteHelp(language, cmdlets, Path.GetFileName(assembly), output);
            }
        }

        return _problems;
    }

    private static void WriteHelp(LanguageProse language, IReadOnlyList<CmdletMetadata> cmdlets, string assembly, string output)
    {
        var help = new MamlWriter(language).Write(cmdlets);
        var folder = Path.Combine(output, language.Language.StagedFolder);
        Directory.CreateDirectory(folder);
        Save(help, Path.Combine(folder, assembly + "-Help.xml"));
        foreach (var topic in language.Topics)
        {
            File.WriteAllText(Path.Combine(folder, topic.Name + ".help.txt"), AboutWriter.Write(topic, language.Language), WithoutBom);
        }
    }

    // The same bytes on every system.
    private static void Save(XDocument document, string path)
    {
        using var writer = XmlWriter.Create(path, new XmlWriterSettings { Encoding = WithoutBom, Indent = true, NewLineChars = "\n" });
        document.Save(writer);
    }
}
