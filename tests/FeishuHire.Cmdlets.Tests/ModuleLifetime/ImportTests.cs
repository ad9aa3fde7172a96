using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using System.Runtime.Loader;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ModuleLifetime;

/// <summary>What an import adds, repeated imports, and the load context of the assemblies.</summary>
public sealed class ImportTests : CmdletTest
{
    // What must work after an import.
    private const string Use = $"Connect-FeishuHire -Sandbox; Get-FeishuExternalApplication {Few}";

    private static readonly string[] Cmdlets = ReadCmdletsToExport();

    private static readonly Type[] ApprovedVerbs =
    [
        typeof(VerbsCommon),
        typeof(VerbsCommunications),
        typeof(VerbsData),
        typeof(VerbsDiagnostic),
        typeof(VerbsLifecycle),
        typeof(VerbsOther),
        typeof(VerbsSecurity),
    ];

    [Fact]
    public async Task Brings_exactly_the_cmdlets_and_nothing_else()
    {
        var module = Assert.IsType<PSModuleInfo>((await Shell.InvokeAsync("Get-Module -Name FeishuHire")).WithoutErrors().Objects.Single());
        var commands = await Shell.InvokeAsync("Get-Command -Module FeishuHire");

        Assert.Equal(Cmdlets, module.ExportedCmdlets.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Cmdlets.Length, module.ExportedCommands.Count);
        Assert.Empty(module.ExportedVariables);
        Assert.All(commands.WithoutErrors().Objects, command => Assert.IsType<CmdletInfo>(command));
        Assert.Equal(Cmdlets.Length, commands.Output.Count);
    }

    [Fact]
    public async Task Has_a_manifest_that_PowerShell_finds_sound()
    {
        var tested = await Shell.InvokeAsync("Test-ModuleManifest -Path $args[0]", StagedModule.Manifest);

        var module = Assert.IsType<PSModuleInfo>(tested.WithoutErrors().Objects.Single());
        Assert.Empty(tested.Warnings);
        Assert.Equal(Path.GetFileName(StagedModule.Folder), module.Version.ToString());
        Assert.Equal(new Version(7, 4), module.PowerShellVersion);
    }

    [Fact]
    public async Task Is_known_to_PowerShell_before_it_is_imported()
    {
        await using var shell = Shell.Open(new ShellOptions { ImportModule = false });

        var known = await shell.InvokeAsync("Get-Module -Name $args[0] -ListAvailable", StagedModule.Manifest);

        var module = Assert.IsType<PSModuleInfo>(known.WithoutErrors().Objects.Single());
        Assert.Equal(Cmdlets, module.ExportedCmdlets.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_imported_by_the_name_of_a_cmdlet_where_it_is_on_the_path()
    {
        await using var shell = Shell.Open(new ShellOptions { ImportModule = false });

        var result = await shell.InvokeAsync($"$PSModuleAutoLoadingPreference = 'All'; {Use}");

        Assert.Equal(7, result.WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Says_nothing_whatever_stream_one_listens_to()
    {
        await using var shell = Shell.Open(new ShellOptions { ImportModule = false });

        Assert.Empty((await shell.InvokeAsync("Import-Module -Name $args[0] *>&1", StagedModule.Manifest)).WithoutErrors().Output);
    }

    [Fact]
    public void Uses_verbs_that_are_approved()
    {
        var approved = ApprovedVerbs.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(verb => verb.Name);

        Assert.Subset(approved.ToHashSet(), Cmdlets.Select(name => name.Split('-')[0]).ToHashSet());
    }

    [Theory]
    [InlineData("Import-Module $manifest; Import-Module $manifest")]
    [InlineData("Import-Module $manifest; Import-Module $manifest -Force; Import-Module $manifest -Force")]
    [InlineData("Import-Module $manifest; Remove-Module FeishuHire; Import-Module $manifest")]
    [InlineData($"Import-Module $manifest; $null = & {{ {Use} }}; Remove-Module FeishuHire; Import-Module $manifest")]
    [InlineData("function Use-It { Import-Module $manifest }; Use-It; Use-It; Import-Module $manifest -Force")]
    public async Task Works_again(string script)
    {
        await using var shell = Shell.Open(new ShellOptions { ImportModule = false });
        await shell.InvokeAsync("$manifest = $args[0]", StagedModule.Manifest);

        var imported = await shell.InvokeAsync(script);
        var used = await shell.InvokeAsync(Use);

        Assert.Empty(imported.WithoutErrors().Output);
        Assert.Empty(imported.Warnings);
        Assert.Equal(7, used.WithoutErrors().Output.Count);
        Assert.Empty(used.Warnings);
        await shell.InvokeAsync("Import-Module $manifest");
        Assert.Equal(Cmdlets.Length, (await shell.InvokeAsync("Get-Command -Module FeishuHire")).WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Loads_its_assemblies_once_for_all_runspaces_into_a_load_context_of_their_own()
    {
        await using var other = Shell.Open();
        const string OfCmdlet = "(Get-Command -Name Connect-FeishuHire).ImplementingType.Assembly";

        var here = Assert.IsAssignableFrom<Assembly>((await Shell.InvokeAsync(OfCmdlet)).Objects.Single());
        var there = (await other.InvokeAsync(OfCmdlet)).Objects.Single();

        Assert.Same(here, there);
        var context = AssemblyLoadContext.GetLoadContext(here)!;
        Assert.Same(context, Assert.Single(AssemblyLoadContext.All, item => item.Name == "FeishuHire"));
        Assert.Contains("FeishuHire.Core", context.Assemblies.Select(assembly => assembly.GetName().Name));
    }

    [Theory]
    [InlineData("FeishuHire.FeishuApiException")]
    [InlineData("FeishuHire.FeishuErrorId")]
    [InlineData("FeishuHire.FeishuHireSession")]
    [InlineData("FeishuHire.JobRecruitmentType")]
    public async Task Brings_the_names_of_the_types_that_scripts_catch_and_compare(string name) =>
        Assert.Equal([name], (await Shell.InvokeAsync("($args[0] -as [type]).FullName", name)).WithoutErrors().Objects);

    [Fact]
    public async Task Brings_the_names_of_the_types_that_its_cmdlets_return_and_take_and_those_of_their_properties()
    {
        var commands = (await Shell.InvokeAsync("Get-Command -Module FeishuHire")).WithoutErrors().Objects.Cast<CmdletInfo>().ToList();
        var returned = commands.SelectMany(command => command.OutputType).Select(output => output.Type).Where(IsOfModule).ToList();
        var met = returned
            .Concat(commands.SelectMany(command => command.Parameters.Values).Select(parameter => parameter.ParameterType))
            .Concat(returned.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType))
            .Select(type => Nullable.GetUnderlyingType(type) ?? type)
            .Where(IsOfModule)
            .Distinct()
            .ToList();

        Assert.Subset(met.Select(type => type.Name).ToHashSet(), new HashSet<string> { "ExternalApplication", "Talent", "TalentSortBy", "DeliveryType" });
        var named = await Shell.InvokeAsync("$args | ForEach-Object { $_ -as [type] }", [.. met.Select(type => type.FullName)]);
        Assert.Equal(met, named.WithoutErrors().Objects);
    }

    private static bool IsOfModule(Type? type) => type?.FullName?.StartsWith("FeishuHire.", StringComparison.Ordinal) is true;

    private static string[] ReadCmdletsToExport()
    {
        var manifest = (HashtableAst)Parser.ParseFile(StagedModule.Manifest, out _, out _).Find(part => part is HashtableAst, searchNestedScriptBlocks: true);
        return [.. ((System.Collections.IEnumerable)((System.Collections.Hashtable)manifest.SafeGetValue())["CmdletsToExport"]!).Cast<string>()];
    }
}
