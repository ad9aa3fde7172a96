using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Operations;

/// <summary>An operation for which the sandbox has no rules: it returns sample objects in the documented shape.</summary>
/// <param name="Name">Feishu's name, such as <c>v1/role/list</c>.</param>
/// <param name="Number">The number of the row in the table.</param>
internal sealed record DocumentedOperation(string Name, int Number)
{
    private const long FirstId = 7_100_000_000_000_000_000;
    private const int ListLength = 3;
    private const int DefaultMaximumPageSize = 100;
    private const string BadPageSize = "1002004/400";

    public string Method { get; init; } = "";

    public string Path { get; init; } = "";

    public string Limits { get; init; } = "";

    public string Scopes { get; init; } = "";

    public bool TakesTenantToken { get; init; }

    /// <summary>The shape of <c>data</c>: empty, value, object, data, list or pages.</summary>
    public string Shape { get; init; } = "";

    /// <summary>The name under <c>data</c>; a dot leads into an object.</summary>
    public string Member { get; init; } = "";

    public string MaximumPageSize { get; init; } = "";

    public string Errors { get; init; } = "";

    private string Resource => Name.Split('/')[1];

    public Operation ToOperation() => new(Method, Path, Limits, Scopes, Handle) { TakesTenantToken = TakesTenantToken };

    private SandboxResult Handle(Call call)
    {
        if (JsonRows.ReadObject(call.Request) is not { } body)
        {
            return SandboxResult.Error(400, 9499, "Bad Request: the body is not a JSON object");
        }

        return Shape switch
        {
            "pages" => Pages(call),
            "list" => SandboxResult.Success(new Row { { Member, Enumerable.Range(0, ListLength).Select(Item).ToList() } }),
            "object" => SandboxResult.Success(new Row { { Member, Object(call, (Row)JsonRows.ToValue(body)!) } }),
            "data" => SandboxResult.Success(Object(call, (Row)JsonRows.ToValue(body)!)),
            "value" => SandboxResult.Success(new Row { { Member, Member == "url" ? $"https://sandbox.invalid/{Id(0)}.pdf" : Id(0) } }),

            // As documented: a deletion returns an empty object; other operations that return nothing may omit data.
            _ => Method == "DELETE" ? SandboxResult.Success([]) : SandboxResult.Flat([]),
        };
    }

    private SandboxResult Pages(Call call)
    {
        var maximum = MaximumPageSize.Length > 0 ? int.Parse(MaximumPageSize, CultureInfo.InvariantCulture) : DefaultMaximumPageSize;
        if (PageRequest.Read(call, maximum, out var page) is { } refusal)
        {
            return refusal.Code == 99992402 && Errors.Split(' ').Contains(BadPageSize) ? refusal with { Code = 1002004 } : refusal;
        }

        // More than one page, whatever the page size.
        var names = Member.Split('.');
        var data = page.ToData(names[names.Length - 1], maximum + 5, call.Now, Item);
        return SandboxResult.Success(names.Length == 1 ? data : Nest(names[0], names[1], data));
    }

    /// <summary>The same page with its items one level deeper.</summary>
    private static Row Nest(string outer, string inner, Row data)
    {
        var nested = new Row { { outer, new Row { { inner, data[inner] } } } };
        foreach (var member in data.Where(member => member.Key != inner))
        {
            nested.Add(member.Key, member.Value);
        }

        return nested;
    }

    // One list of Hire contains ids instead of objects.
    private object Item(int index) => Name == "v1/application/list" ? Id(index) : Sample(Id(index), index);

    private Row Sample(string id, int index) => new() { { "id", id }, { "name", $"{Resource} {index + 1}" } };

    /// <summary>The requested object: with the ids in the path and, after a write, with the values that were sent.</summary>
    private Row Object(Call call, Row sent)
    {
        var last = Path.Substring(Path.LastIndexOf('/') + 1);
        var row = Sample(last.StartsWith(":", StringComparison.Ordinal) ? call.Parameters[last.Substring(1)] : Id(0), 0);
        return sent.Concat(call.Parameters.Select(parameter => new KeyValuePair<string, object>(parameter.Key, parameter.Value)))
            .Aggregate(row, (all, value) => all.With(value.Key, value.Value));
    }

    private string Id(int index) => (FirstId + (Number * 1_000_000L) + index).ToString(CultureInfo.InvariantCulture);
}
