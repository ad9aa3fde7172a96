using System.Reflection;

namespace FeishuHire.Shared;

/// <summary>Values that the build wrote into the assembly of the tests.</summary>
internal static class BuildFact
{
    /// <summary>Gets the value of an <c>AssemblyMetadata</c> item of the project.</summary>
    public static string Of(string key) => typeof(BuildFact).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key == key)
        .Value!;
}
