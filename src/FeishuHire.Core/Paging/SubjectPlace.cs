using System;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Paging;

/// <summary>Where the requests of an operation have the id of their subject: in the path, or in a parameter of the query.</summary>
internal static class SubjectPlace
{
    /// <summary>Returns the operation if the id has at most one place.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameter">The parameter of the query; <see langword="null"/> if there is none.</param>
    /// <param name="isRequired">Whether the id must have a place.</param>
    /// <exception cref="ArgumentException">The id has no place or several, or the query has no such parameter.</exception>
    public static Operation Check(Operation operation, string? parameter, bool isRequired)
    {
        if (parameter is not null && !operation.QueryParameters.Contains(parameter))
        {
            throw new ArgumentException($"The query of {operation.Name} has no parameter '{parameter}'.");
        }

        var places = operation.ParameterCount + (parameter is null ? 0 : 1);
        return places > 1 || (isRequired && places == 0)
            ? throw new ArgumentException($"A request of {operation.Name} has {places} places for an id.")
            : operation;
    }

    /// <summary>The path and the query of a request about a subject.</summary>
    /// <exception cref="ArgumentException">The subject has an id for which the operation has no place, or no id for the path.</exception>
    public static (string Path, QueryString Query) Of(Operation operation, string? parameter, Subject subject) => (subject.Id, operation.ParameterCount) switch
    {
        ({ } id, 1) => (operation.PathOf(id), QueryString.Empty),
        ({ } id, _) when parameter is not null => (operation.Path, QueryString.Empty.Add(parameter, id)),
        (null, 0) => (operation.Path, QueryString.Empty),
        _ => throw new ArgumentException($"{operation.Name} cannot be called for {(subject.IsList ? "all records" : "a single record")}."),
    };
}
