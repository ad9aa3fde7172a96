using FeishuHire.Shared;
using Mono.Cecil;

namespace FeishuHire.Core.Tests.Architecture;

/// <summary>The folders of the client have no cyclic dependencies, and each type is in a file with its name.</summary>
public sealed class FolderTests
{
    private static readonly string Source = Path.Combine(BuildFact.Of("RepositoryRoot"), "src", "FeishuHire.Core");

    private static readonly Dictionary<string, string> Folders = Directory
        .EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source, path).Replace('\\', '/'))
        .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".resx", StringComparison.Ordinal))
        .GroupBy(path => Path.GetFileName(path).Split('.')[0], path => path.Split('/')[0])
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly List<(TypeDefinition User, TypeDefinition Used)> Uses = ReadUses();

    [Fact]
    public void Every_type_is_in_a_file_of_its_name()
    {
        Assert.NotEmpty(Uses);
        Assert.Empty(Uses.SelectMany(use => new[] { use.User, use.Used }).Distinct().Where(type => !Folders.ContainsKey(FileName(type))).Select(type => type.FullName));
    }

    [Fact]
    public void No_folder_depends_on_itself_by_way_of_others()
    {
        var edges = Uses
            .Select(use => (From: FolderOf(use.User), To: FolderOf(use.Used), Example: $"{use.User.Name} -> {use.Used.Name}"))
            .Where(edge => edge.From != edge.To)
            .ToLookup(edge => edge.From);
        var inCycle = edges.SelectMany(group => group).Where(edge => Reaches(edges, edge.To, edge.From)).ToList();

        Assert.True(
            inCycle.Count == 0,
            string.Join('\n', inCycle.GroupBy(edge => $"{edge.From} -> {edge.To}").Select(group => $"{group.Key}: {string.Join(", ", group.Select(edge => edge.Example))}")));
    }

    private static bool Reaches(ILookup<string, (string From, string To, string Example)> edges, string from, string target)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (folder == target)
            {
                return true;
            }

            if (seen.Add(folder))
            {
                foreach (var edge in edges[folder])
                {
                    next.Push(edge.To);
                }
            }
        }

        return false;
    }

    private static string FolderOf(TypeDefinition type) => Folders.GetValueOrDefault(FileName(type), "?");

    private static string FileName(TypeDefinition type) => type.Name.Split('`')[0];

    private static List<(TypeDefinition User, TypeDefinition Used)> ReadUses()
    {
        var module = ModuleDefinition.ReadModule(typeof(FeishuHireSession).Assembly.Location);
        return [.. TypeDependencies.Of(module).Where(use => IsOurs(use.User) && IsOurs(use.Used))];
    }

    // Types from the compiler and its generators belong to no folder.
    private static bool IsOurs(TypeDefinition type) =>
        type.Namespace.StartsWith("FeishuHire", StringComparison.Ordinal) && !type.Name.StartsWith('<');
}
