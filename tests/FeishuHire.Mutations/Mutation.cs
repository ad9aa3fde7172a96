namespace FeishuHire.Mutations;

/// <summary>A small way to break the code.</summary>
/// <param name="File">The source file, from the root of the repository.</param>
/// <param name="Find">The text to replace, which occurs once.</param>
/// <param name="Replace">The replacement.</param>
internal sealed record Mutation(string File, string Find, string Replace)
{
    /// <summary>Whether the text occurs exactly once in the file.</summary>
    /// <param name="repository">The folder of the repository.</param>
    public bool Fits(string repository)
    {
        var path = Path.Combine(repository, File);
        return System.IO.File.Exists(path) && System.IO.File.ReadAllText(path).Split(Find).Length == 2;
    }
}
