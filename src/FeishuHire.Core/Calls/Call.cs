using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Reading;

namespace FeishuHire.Calls;

/// <summary>A call that a user requests: the operation, and the path with the ids or names that the user wrote.</summary>
internal sealed record Call(Operation Operation, CallPath Path)
{
    private const string Multipart = "v1/attachment/create";
    private const string IdSuffix = "_id";

    /// <summary>Whether the operation is in the catalogue.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>Whether the path ends with a slash in Feishu's documentation.</summary>
    public bool EndsWithSlash { get; init; }

    /// <summary>Whether the response may be paged.</summary>
    public bool MayHavePages => IsDocumented ? Operation.Response == ResponseShape.Pages : Operation.ReadsOnly;

    /// <summary>The names of the path parameters to fill in.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Path.Names];

    /// <summary>The page size if the user specifies none; <see langword="null"/> to send none.</summary>
    /// <param name="all">Whether all pages are read.</param>
    public int? DefaultPageSize(bool all) => IsDocumented ? Operation.PageSize : MayHavePages && all ? Operation.SafePageSize : null;

    /// <summary>Refuses a call that cannot be made with an app's token or with JSON.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be made.</exception>
    public void Validate()
    {
        if (!Operation.TakesTenantToken)
        {
            throw Invalid(Messages.CallUserToken, Operation.Method, Operation.Path);
        }

        if (Operation.Name == Multipart)
        {
            throw Invalid(Messages.CallMultipart, Operation.Method, Operation.Path);
        }
    }

    /// <summary>The subject of a request: the record of the last id in the path.</summary>
    /// <param name="values">The value of the row for each of the <see cref="Names"/>.</param>
    /// <param name="row">The row of the input.</param>
    public CallSubject Fill(IReadOnlyList<string?> values, Writing.InputRow row)
    {
        var kind = KindOf(Names.Count > 0 ? Names[Names.Count - 1] : LastParameter());
        var subject = new CallSubject(kind, Names.Count == 0 ? LastId() : values[values.Count - 1] ?? "", TextOf(Path), row);
        try
        {
            var ids = Names.Select((name, index) => RecordIds.Read(new Subject(KindOf(name), values[index] ?? throw Missing(name))).Id!).ToList();
            var filled = Path.Fill(ids);

            // An id must not turn the path into that of another call: jobs/combined_create is not a job.
            return IsDocumented && CallFinder.Find(filled, Operation.Method).Operation != Operation
                ? throw Invalid(Messages.CallValueOther, string.Join(Messages.ListSeparator, ids))
                : subject with { Id = ids.LastOrDefault() ?? subject.Id, Path = TextOf(filled) };
        }
        catch (FeishuApiException e)
        {
            return subject with { Id = null, Invalid = e };
        }
    }

    private string TextOf(CallPath path) => EndsWithSlash ? path + "/" : path.ToString();

    private string? LastParameter() => IsDocumented ? Operation.Path.Split('/').LastOrDefault(CallPath.IsName)?.Substring(1) : null;

    // The last id that the user wrote in the path.
    private string? LastId()
    {
        var index = IsDocumented ? Array.FindLastIndex(Operation.Path.Trim('/').Split('/'), CallPath.IsName) : -1;
        return index < 0 ? null : Path.Parts[index];
    }

    private static string KindOf(string? name)
    {
        var kind = name?.EndsWith(IdSuffix, StringComparison.Ordinal) == true ? PascalCase.Of(name.Substring(0, name.Length - IdSuffix.Length)) : "";
        return kind.Length > 0 && RecordNames.Has(kind) ? kind : nameof(JsonRecord);
    }

    private static FeishuApiException Missing(string name) => Invalid(Messages.CallValueMissing, ":" + name, name, PascalCase.Of(name));

    private static FeishuApiException Invalid(string format, params object[] arguments) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, arguments));
}
