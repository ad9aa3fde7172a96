using System.Reflection;
using System.Reflection.Emit;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ModuleLifetime;

/// <summary>If the module cannot be imported, the error says why and what to do.</summary>
public sealed class ImportRefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("FeishuHire.Import.");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en-US", "does not work in Constrained Language mode")]
    [InlineData("zh-CN", "受约束的语言模式")]
    public async Task Constrained_language_mode(string culture, string reason)
    {
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture, ImportModule = false });

        var result = await shell.InvokeAsync(
            "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'\nImport-Module $args[0] -ErrorAction Stop", StagedModule.Manifest);

        Assert.Contains(reason, result.Thrown?.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Start a new PowerShell")]
    [InlineData("zh-CN", "请启动新的 PowerShell")]
    public async Task Another_version_beside_a_loaded_one(string culture, string advice)
    {
        var other = OtherVersion();
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture });

        var refused = await shell.InvokeAsync("Import-Module $args[0] -ErrorAction Stop", other);
        var after = await shell.InvokeAsync("Connect-FeishuHire -Sandbox; (Get-FeishuHireSession).IsConnected");

        Assert.Contains(advice, refused.Thrown?.Exception.Message, StringComparison.Ordinal);
        Assert.Equal([true], after.WithoutErrors().Objects);
    }

    // A copy of the module whose loader is another assembly of the same name.
    private string OtherVersion()
    {
        foreach (var file in Directory.EnumerateFiles(StagedModule.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(StagedModule.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var name = new AssemblyName("FeishuHire.Loader") { Version = new Version(9, 9, 9, 0) };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        assembly.DefineDynamicModule("FeishuHire.Loader");
        var loader = Path.Combine(_folder.FullName, "bin", "FeishuHire.Loader.dll");
        File.Delete(loader);
        assembly.Save(loader);
        return Path.Combine(_folder.FullName, "FeishuHire.psd1");
    }
}
