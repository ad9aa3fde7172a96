namespace FeishuHire.Mutations;

/// <summary>A small way to break the code.</summary>
/// <param name="File">The source file, from the root of the repository.</param>
/// <param name="Find">The text that is taken out, the first time that it stands there.</param>
/// <param name="Replace">The text that is put in its place.</param>
internal sealed record Mutation(string File, string Find, string Replace);
