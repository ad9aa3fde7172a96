using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Conventions;

/// <summary>A cmdlet of the staged module, as its type and <c>Find-FeishuHireApi</c> describe it.</summary>
internal sealed partial class ModuleCmdlet
{
    private readonly string _noun;

    private ModuleCmdlet(CmdletInfo cmdlet, IEnumerable<PSObject> apis)
    {
        (Name, Type) = (cmdlet.Name, cmdlet.ImplementingType);
        _noun = cmdlet.Noun["Feishu".Length..];
        Apis = [.. apis.Where(api => (string?)api.Properties["Command"].Value == Name).Select(api => new Api(api))];
        Words = WordsOf(_noun);
    }

    /// <summary>The cmdlets of the module, by name.</summary>
    public static IReadOnlyDictionary<string, ModuleCmdlet> All { get; } = Read().ToDictionary(cmdlet => cmdlet.Name, StringComparer.Ordinal);

    /// <summary>Those that read lists: derived from <c>ReadCommand</c>.</summary>
    public static IEnumerable<ModuleCmdlet> Lists => All.Values.Where(cmdlet => cmdlet.IsA("ReadCommand"));

    public string Name { get; }

    public Type Type { get; }

    /// <summary>The calls that the cmdlet makes.</summary>
    public IReadOnlyList<Api> Apis { get; }

    /// <summary>The call that returns pages.</summary>
    public Api ListApi => Apis.Single(api => api.Answer == "pages");

    /// <summary>The records in words, as in <c>external application</c>.</summary>
    public string Words { get; }

    /// <summary>The type of the records.</summary>
    public Type Output => Type.GetCustomAttribute<OutputTypeAttribute>()!.Type.Single().Type;

    /// <summary>The property with the id of a record.</summary>
    public string IdProperty => Output.GetProperty("Id")?.Name ?? $"{_noun}Id";

    public CmdletAttribute Attribute => Type.GetCustomAttribute<CmdletAttribute>()!;

    public IEnumerable<PropertyInfo> Parameters => Type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)));

    /// <summary>The parameter of a list that takes the record to which it belongs; <see langword="null"/> if it belongs to none.</summary>
    public PropertyInfo? Subject => MandatoryIn(Attribute.DefaultParameterSetName).SingleOrDefault();

    /// <summary>The parameter that takes the ids of single records; <see langword="null"/> if there is none.</summary>
    public PropertyInfo? SingleId => Parameters.SingleOrDefault(
        property => property.Name == IdProperty && property.GetCustomAttributes<ParameterAttribute>().Any(set => set.Mandatory && set.ParameterSetName != Attribute.DefaultParameterSetName));

    /// <summary>The command that lists the records, of the record 1 if they belong to one.</summary>
    public string ListCommand => Subject is null ? Name : $"{Name} 1";

    /// <summary>The shortest command: with a value for each parameter that PowerShell would ask for.</summary>
    public string ShortestCommand =>
        $"{Name} {string.Join(' ', MandatoryIn(Attribute.DefaultParameterSetName).Select(property => $"-{property.Name} {(property.Name == "Path" ? "v1/jobs" : "1")}"))}";

    /// <summary>Whether a class of this name is a base of the cmdlet's.</summary>
    public bool IsA(string name)
    {
        for (var type = Type; type is not null; type = type.BaseType)
        {
            if (type.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a name, in lower case.</summary>
    public static string WordsOf(string name) => WordStart().Replace(name, " $0").Trim().ToLowerInvariant();

    private IEnumerable<PropertyInfo> MandatoryIn(string? set) => Parameters.Where(property => property.GetCustomAttributes<ParameterAttribute>()
        .Any(parameter => parameter.Mandatory && (parameter.ParameterSetName == set || parameter.ParameterSetName == ParameterAttribute.AllParameterSets)));

    private static List<ModuleCmdlet> Read() => Task.Run(async () =>
    {
        await using var shell = Shell.Open();
        var apis = (await shell.InvokeAsync("Find-FeishuHireApi")).WithoutErrors().Output.OfType<PSObject>().ToList();
        return (await shell.InvokeAsync("Get-Command -Module FeishuHire")).WithoutErrors().Objects.Cast<CmdletInfo>().Select(cmdlet => new ModuleCmdlet(cmdlet, apis)).ToList();
    }).GetAwaiter().GetResult();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    /// <summary>A call of Hire.</summary>
    internal sealed class Api(PSObject api)
    {
        public string Method { get; } = Text(api, nameof(Method));

        public string Path { get; } = Text(api, nameof(Path));

        public string Answer { get; } = Text(api, nameof(Answer));

        public string Documentation { get; } = Text(api, "DocumentationUri");

        public IReadOnlyList<string> Scopes { get; } = (string[])api.Properties["Scope"].Value;

        /// <summary>The last part of the path, by which the server knows the call.</summary>
        public string LastPart => Path.Split('/')[^1];

        /// <summary>Whether the call only reads. The names of the others that read are those of the catalogue.</summary>
        public bool ReadsOnly => Method == "GET" || Path.EndsWith("query", StringComparison.Ordinal) || Path.EndsWith("batch_get_id", StringComparison.Ordinal);

        private static string Text(PSObject api, string property) => $"{api.Properties[property].Value}";
    }
}
