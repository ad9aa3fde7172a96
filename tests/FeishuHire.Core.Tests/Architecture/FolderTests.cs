namespace FeishuHire.Core.Tests.Architecture;

/// <summary>The folders of a project have no cyclic dependencies, and each type is in a file with its name.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Projects => ["FeishuHire.Core", "FeishuHire", "FeishuHire.Reports", "FeishuHire.Sandbox"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_type_is_in_a_file_of_its_name(string name)
    {
        var project = SourceProject.Read(name);

        Assert.NotEmpty(project.Types);
        Assert.Empty(project.Types.Where(type => project.FolderOf(type) is null).Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_depends_on_itself_by_way_of_others(string name)
    {
        var project = SourceProject.Read(name);
        var edges = project.Uses
            .Select(use => (From: project.FolderOf(use.User)!, To: project.FolderOf(use.Used)!, Example: $"{use.User.Name} -> {use.Used.Name}"))

            // The types of the project's own folder join the others.
            .Where(edge => edge.From != edge.To && edge.From.Length > 0 && edge.To.Length > 0)
            .ToLookup(edge => edge.From);
        var inCycle = edges.SelectMany(group => group).Where(edge => Reaches(edges, edge.To, edge.From)).ToList();

        Assert.NotEmpty(edges);
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
}
