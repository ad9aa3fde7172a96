using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Talents;

namespace FeishuHire.Checks;

/// <summary>A scope that cmdlets of the module need.</summary>
/// <param name="Scopes">The scopes, any one of which is enough.</param>
/// <param name="Commands">The cmdlets.</param>
/// <param name="Test">A call that shows whether the app has the scope without changing anything; <see langword="null"/> if there is none.</param>
internal sealed record ScopeNeed(IReadOnlyList<string> Scopes, IReadOnlyList<string> Commands, Operation? Test)
{
    private const string ReadOnly = ":readonly";

    /// <summary>
    /// The needs of all cmdlets. Talents come first, since other calls need a talent's id; then the calls with the fewest alternative scopes, since
    /// these scopes often allow the other calls too.
    /// </summary>
    public static IReadOnlyList<ScopeNeed> All { get; } = Of(OperationCommands.All);

    /// <summary>The least privileged scope.</summary>
    public string Name => Scopes.FirstOrDefault(scope => scope.EndsWith(ReadOnly, StringComparison.Ordinal)) ?? Scopes[0];

    /// <summary>The need of the cmdlets that make these calls.</summary>
    public static IReadOnlyList<ScopeNeed> Of(IEnumerable<(Operation Operation, string Command)> calls) =>
    [
        .. from call in calls
           where call.Operation.Scopes.Count > 0
           group call by string.Join(" ", call.Operation.Scopes.OrderBy(scope => scope, StringComparer.Ordinal)) into same
           let operations = same.Select(call => call.Operation).ToList()
           let need = new ScopeNeed(operations[0].Scopes, [.. same.Select(call => call.Command).Distinct()], operations.FirstOrDefault(IsHarmless))
           orderby need.Test != TalentEndpoints.List.Operation, need.Scopes.Count, need.Name
           select need,
    ];

    /// <summary>Whether an app that meets another need meets this one too.</summary>
    public bool IsImpliedBy(ScopeNeed other) => other.Scopes.All(Scopes.Contains);

    // A list can be limited to one record, and also works in a tenant without records.
    private static bool IsHarmless(Operation operation) => operation is { ReadsOnly: true, TakesTenantToken: true, Response: ResponseShape.Pages }
        && operation.Path.IndexOf(':') < 0;
}
