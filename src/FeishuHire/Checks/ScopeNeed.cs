using System;
using System.Collections.Generic;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Talents;

namespace FeishuHire.Checks;

/// <summary>A scope that cmdlets of the module need.</summary>
/// <param name="Scopes">The scopes, any one of which is enough.</param>
/// <param name="Commands">The cmdlets.</param>
/// <param name="Test">The call that tells whether the app has the scope, and changes nothing; <see langword="null"/> if there is none.</param>
internal sealed record ScopeNeed(IReadOnlyList<string> Scopes, IReadOnlyList<string> Commands, Operation? Test)
{
    private const string ReadOnly = ":readonly";

    /// <summary>
    /// What all cmdlets need. The talents come first, since a talent's id makes other calls possible; then what fewer scopes allow, since the
    /// calls that more scopes allow are then allowed as well.
    /// </summary>
    public static IReadOnlyList<ScopeNeed> All { get; } = Of(OperationCommands.All);

    /// <summary>The scope that allows least.</summary>
    public string Name => Scopes.FirstOrDefault(scope => scope.EndsWith(ReadOnly, StringComparison.Ordinal)) ?? Scopes[0];

    /// <summary>What the cmdlets need that make these calls.</summary>
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
    public bool Follows(ScopeNeed other) => other.Scopes.All(Scopes.Contains);

    // A list can be asked for one record, and works in a tenant that has none.
    private static bool IsHarmless(Operation operation) => operation is { ReadsOnly: true, TakesTenantToken: true, Response: ResponseShape.Pages }
        && operation.Path.IndexOf(':') < 0;
}
