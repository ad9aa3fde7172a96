using Mono.Cecil;

namespace FeishuHire.Precompiler;

/// <summary>
/// The methods of the client on the way to the first page. Precompiling all would add as much again to the package.
/// </summary>
internal static class StartUpMethods
{
    /// <summary>The folders that every call passes through, the session, and how lists are read, such as that of the resource that most users begin with.</summary>
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
    public static IEnumerable<MethodDefinition> Of(ModuleDefinition client) =>
        client.GetTypes()
            .Where(type => Array.Exists(Prefixes, prefix => type.FullName.StartsWith(prefix, StringComparison.Ordinal)))
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody && !OfRecords.Contains(method.Name) && IsForReferenceTypes(method));

    private static bool IsForReferenceTypes(MethodDefinition method) =>
        !method.DeclaringType.GenericParameters.Concat(method.GenericParameters).Any(parameter => parameter.HasNotNullableValueTypeConstraint);
}
