using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Calls;

/// <summary>Finds the operation of the catalogue for a path and a method, or describes one that is not in the catalogue.</summary>
internal static class CallFinder
{
    private const string Get = "GET";

    /// <summary>The methods that a call can have.</summary>
    public static readonly IReadOnlyList<string> AllMethods = [Get, "POST", "PUT", "PATCH", "DELETE"];

    private static readonly List<(Operation Operation, string[] Parts)> All = [.. Catalogue.Operations.Select(one => (one, one.Path.Trim('/').Split('/')))];

    /// <summary>Finds the operation and its path.</summary>
    /// <param name="path">The path, with ids or with names.</param>
    /// <param name="method">The method; <see langword="null"/> for the only one that the path has, or GET.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the method is missing or unknown.</exception>
    public static Call Find(CallPath path, string? method)
    {
        method = method?.ToUpperInvariant();
        if (method is not null && !AllMethods.Contains(method))
        {
            throw Invalid(Messages.ChoiceUnknown, Printable.Clean(method)!, string.Join(Messages.ListSeparator, AllMethods));
        }

        var operations = Closest(path, method);
        return operations.Count switch
        {
            0 => Unknown(path, method ?? Get),
            1 => Known(operations[0], path),
            _ => Known(operations.Find(operation => operation.Method == Get) ?? throw MethodMissing(path, operations), path),
        };
    }

    /// <summary>The methods that a path has in the catalogue.</summary>
    public static IEnumerable<string> Methods(CallPath path) =>
        All.Where(one => Parameters(one.Parts, path) is not null).Select(one => one.Operation.Method).Distinct();

    // If several match, those with the fewest parameters: agencies/query is not an agency with the id 'query'.
    private static List<Operation> Closest(CallPath path, string? method)
    {
        var least = int.MaxValue;
        List<Operation> closest = [];
        foreach (var (operation, parts) in All)
        {
            if ((method is null || operation.Method == method) && Parameters(parts, path) is { } parameters && parameters <= least)
            {
                closest = parameters < least ? [] : closest;
                closest.Add(operation);
                least = parameters;
            }
        }

        return closest;
    }

    /// <summary>The number of parameters in the parts of an operation; <see langword="null"/> if the path does not match.</summary>
    private static int? Parameters(string[] parts, CallPath path)
    {
        var parameters = 0;
        if (parts.Length != path.Parts.Count)
        {
            return null;
        }

        for (var index = 0; index < parts.Length; index++)
        {
            if (CallPath.IsName(parts[index]))
            {
                parameters++;
            }
            else if (parts[index] != path.Parts[index])
            {
                return null;
            }
        }

        return parameters;
    }

    private static Call Known(Operation operation, CallPath path) =>
        new(operation, path) { IsDocumented = true, EndsWithSlash = operation.Path.EndsWith("/", StringComparison.Ordinal) };

    // Requests that differ only in their ids share a limit, as in Feishu.
    private static Call Unknown(CallPath path, string method)
    {
        var template = string.Join("/", path.Parts.Select((part, index) => index > 2 && part.Any(char.IsDigit) && !CallPath.IsName(part) ? ":id" : part));
        return new Call(new Operation("", method, "/" + template) { ReadsOnly = method == Get }, path);
    }

    private static FeishuApiException MethodMissing(CallPath path, List<Operation> operations) =>
        Invalid(Messages.CallMethodMissing, path, string.Join(Messages.ListSeparator, operations.Select(operation => operation.Method)));

    private static FeishuApiException Invalid(string format, params object[] arguments) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
