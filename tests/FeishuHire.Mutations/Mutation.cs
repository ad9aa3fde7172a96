namespace FeishuHire.Mutations;

/// <summary>A small way to break the code.</summary>
/// <param name="File">The source file, from the root of the repository.</param>
/// <param name="Find">The text to replace, at its first occurrence.</param>
/// <param name="Replace">The replacement.</param>
internal sealed record Mutation(string File, string Find, string Replace);
