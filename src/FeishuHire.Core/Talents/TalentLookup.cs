using System.Collections.Generic;
using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Talents;

/// <summary>
/// A talent that is looked up by a value that belongs to one person. The value is personal data, so it is not the subject's id, which messages contain.
/// </summary>
/// <param name="Value">The value; as it was given, or as it is sent.</param>
/// <param name="Input">The input with the value, as the target of errors.</param>
internal abstract record TalentLookup(string? Value, object? Input) : Subject(nameof(Talent), null)
{
    public sealed override bool IsList => false;

    public sealed override object? Target => Input;

    /// <summary>The key of the request: values with the same key share a request.</summary>
    public abstract string Request { get; }

    /// <summary>The spellings of the value that Feishu may have.</summary>
    public virtual IEnumerable<string> Spellings => [Value!];

    /// <summary>The error message if no talent has the value.</summary>
    public abstract string NotFoundReason { get; }

    /// <summary>The lookup with the value as it is sent.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it cannot be such a value.</exception>
    public abstract TalentLookup Check();

    /// <summary>Writes the members of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="values">The values of all lookups that share the request.</param>
    public abstract void Write(Utf8JsonWriter body, IReadOnlyList<string> values);

    /// <summary>The value by which a talent of the response was found; <see langword="null"/> if it has none.</summary>
    public abstract string? ValueOf(FoundTalent talent);

    /// <summary>The talent with the value as it was looked up, so that it can be compared with the input.</summary>
    public abstract FoundTalent Found(string? talentId);

    /// <summary>The error for a value that is not valid.</summary>
    protected FeishuApiException Invalid(string reason) => new(new Failure(FeishuErrorId.InvalidParameter) { Reason = reason, Subject = this });
}
