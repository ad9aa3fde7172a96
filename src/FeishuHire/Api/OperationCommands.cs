using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace FeishuHire.Api;

/// <summary>Maps operations to cmdlets, by the <see cref="HireOperationAttribute"/> of each cmdlet.</summary>
internal static class OperationCommands
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> ByOperation = new(Read);

    /// <summary>The operations that have a cmdlet, in the order of the catalogue, each with its cmdlet.</summary>
    public static IEnumerable<(Operation Operation, string Command)> All =>
        from operation in Catalogue.Operations
        where ByOperation.Value.ContainsKey(operation.Name)
        select (operation, ByOperation.Value[operation.Name]);

    /// <summary>The cmdlet that calls an operation; <see langword="null"/> if there is none.</summary>
    public static string? Of(Operation operation) => ByOperation.Value.TryGetValue(operation.Name, out var command) ? command : null;

    /// <summary>The operation of a cmdlet that returns pages; <see langword="null"/> if none of its operations does.</summary>
    public static Operation? Paged(Type cmdlet) => Catalogue.Paged(NamesOf(cmdlet));

    private static IReadOnlyList<string> NamesOf(Type cmdlet) => cmdlet.GetCustomAttribute<HireOperationAttribute>()?.Names ?? [];

    private static Dictionary<string, string> Read() => (
        from type in typeof(OperationCommands).Assembly.GetExportedTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from name in NamesOf(type)
        select (Operation: Catalogue.Get(name).Name, Command: $"{cmdlet.VerbName}-{cmdlet.NounName}"))
        .ToDictionary(pair => pair.Operation, pair => pair.Command, StringComparer.Ordinal);
}
