using Mono.Cecil;

namespace FeishuHire.Precompiler;

/// <summary>The methods of the client on the way to the first page. All methods would be three times as much code.</summary>
internal static class StartUpMethods
{
    /// <summary>
    /// How the names of types begin: the folders that every call passes through, the session, what reads lists, and the resource that most users begin with.
    /// </summary>
    private static readonly string[] Prefixes =
    [
        "FeishuHire.Api.",
        "FeishuHire.Authentication.",
        "FeishuHire.Http.",
        "FeishuHire.Ordering.",
        "FeishuHire.Paging.",
        "FeishuHire.RateLimiting.",
        "FeishuHire.Sessions.",
        "FeishuHire.FeishuHireSession",
        "FeishuHire.Reading.ConcurrentReader",
        "FeishuHire.Reading.DistinctIds",
        "FeishuHire.Reading.ListSource",
        "FeishuHire.Reading.OutageGuard",
        "FeishuHire.Reading.PageSource",
        "FeishuHire.Reading.ReadEvent",
        "FeishuHire.Reading.RecordReader",
        "FeishuHire.ExternalApplications.ExternalApplication",
    ];

    /// <summary>What the C# compiler adds to records, and nothing calls at the start.</summary>
    private static readonly HashSet<string> OfRecords =
    [
        "PrintMembers", "ToString", "Equals", "GetHashCode", "op_Equality", "op_Inequality", "Deconstruct", "get_EqualityContract",
    ];

    /// <summary>Finds the methods in the client.</summary>
    /// <exception cref="InvalidOperationException">A type or folder was renamed or removed.</exception>
    public static IEnumerable<MethodDefinition> Of(ModuleDefinition client) =>
        Prefixes.SelectMany(prefix => TypesWith(prefix, client))
            .Distinct()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody && !OfRecords.Contains(method.Name) && IsForReferenceTypes(method));

    private static List<TypeDefinition> TypesWith(string prefix, ModuleDefinition client) =>
        client.GetTypes().Where(type => type.FullName.StartsWith(prefix, StringComparison.Ordinal)).ToList() is { Count: > 0 } types
            ? types
            : throw new InvalidOperationException($"No type of the client is named {prefix}…: see StartUpMethods.");

    private static bool IsForReferenceTypes(MethodDefinition method) =>
        !method.DeclaringType.GenericParameters.Concat(method.GenericParameters).Any(parameter => parameter.HasNotNullableValueTypeConstraint);
}
