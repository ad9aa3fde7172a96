using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace FeishuHire.Api;

/// <summary>The operations of Feishu Hire, read from <c>operations.tsv</c>: the one place that states their paths, scopes and limits.</summary>
internal static class Catalogue
{
    private static readonly Lazy<IReadOnlyDictionary<string, Operation>> ByName = new(Read);

    /// <summary>All operations, in the order of their paths.</summary>
    public static IEnumerable<Operation> Operations => ByName.Value.Values;

    /// <summary>Gets an operation by Feishu's name, such as <c>v1/external_application/list</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no operation of this name.</exception>
    public static Operation Get(string name) => ByName.Value[name];

    /// <summary>The operation that returns pages, among those with these names; <see langword="null"/> if none does.</summary>
    /// <exception cref="KeyNotFoundException">There is no operation of one of the names.</exception>
    public static Operation? Paged(IEnumerable<string> names) => names.Select(Get).FirstOrDefault(operation => operation.PageSize is not null);

    private static Dictionary<string, Operation> Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("FeishuHire.Api.operations.tsv")!;
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        var operations = new Dictionary<string, Operation>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var operation = OperationRow.Parse(columns, line.Split('\t'));
            operations.Add(operation.Name, operation);
        }

        return operations;
    }
}
