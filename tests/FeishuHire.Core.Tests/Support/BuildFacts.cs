using System.Reflection;

namespace FeishuHire.Core.Tests.Support;

/// <summary>What the build says about itself.</summary>
internal static class BuildFacts
{
    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key == nameof(RepositoryRoot))
        .Value!;
}
