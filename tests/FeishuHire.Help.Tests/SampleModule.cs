using System.Xml.Linq;

namespace FeishuHire.Help.Tests;

/// <summary>A copy of the sample module's sources, which tests change and build.</summary>
internal sealed class SampleModule : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("FeishuHire.Help");

    public SampleModule()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "Sample");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Output => PathOf("output");

    public string PathOf(string name) => Path.GetFullPath(name, _folder.FullName);

    public string Read(string name) => File.ReadAllText(Path.Combine(Output, name));

    /// <summary>The help of a cmdlet.</summary>
    public XElement Help(string folder, string cmdlet = "Get-FeishuWidget") =>
        XDocument.Load(Path.Combine(Output, folder, "FeishuHire.Help.Tests.dll-Help.xml")).Root!.Elements()
            .Single(help => help.Descendants().First(element => element.Name.LocalName == "name").Value == cmdlet);

    /// <summary>Replaces text that must exist.</summary>
    public SampleModule Change(string name, string text, string replacement)
    {
        var before = File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(PathOf(name), before.Replace(text, replacement, StringComparison.Ordinal));
        return this;
    }

    public IReadOnlyList<Problem> Build() =>
        new HelpBuilder(_folder.FullName, PathOf("Sample.Format.ps1xml"), PathOf("Sample.psd1"), PathOf("CHANGELOG.md"))
            .Build(typeof(SampleModule).Assembly.Location, Output);

    public void Dispose() => _folder.Delete(recursive: true);
}
