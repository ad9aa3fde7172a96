using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>The useful parts of a response's <c>error</c> member, any of which may be missing or malformed.</summary>
internal sealed class ErrorDetail
{
    private readonly Redactor _redactor;

    /// <summary>Reads the member.</summary>
    /// <param name="error">The member; <see langword="null"/> if there is none.</param>
    /// <param name="redactor">Removes the secrets from its texts.</param>
    public ErrorDetail(JsonElement? error, Redactor redactor)
    {
        _redactor = redactor;
        if (error is not { ValueKind: JsonValueKind.Object } element)
        {
            return;
        }

        LogId = Text(element, "log_id") ?? Text(element, "logid");
        Scopes = Joined(Objects(element, "permission_violations").Select(violation => Text(violation, "subject")), Messages.Or);
        HelpUrl = Objects(element, "helps").Select(help => Link(help, "url")).FirstOrDefault(url => url is not null)
            ?? Link(element, "troubleshooter");
        FieldViolations = Joined(Objects(element, "field_violations").Select(DescribeField));
    }

    public string? LogId { get; }

    /// <summary>The scopes that the app lacks, any one of which is enough.</summary>
    public string? Scopes { get; }

    public string? HelpUrl { get; }

    /// <summary>The fields that Feishu refuses, and why.</summary>
    public string? FieldViolations { get; }

    private string? DescribeField(JsonElement violation) =>
        Joined([Text(violation, "field"), Text(violation, "description")], ": ");

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array, array => array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)) ?? [];

    private string? Text(JsonElement element, string name) =>
        _redactor.Clean(Member(element, name, JsonValueKind.String, value => value.GetString()));

    private static T? Member<T>(JsonElement element, string name, JsonValueKind kind, Func<JsonElement, T> read)
        where T : class?
    {
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind == kind ? read(value) : null;
        }
        catch (InvalidOperationException)
        {
            // Valid JSON, but invalid text as a value or a name, such as half a surrogate pair.
            return null;
        }
    }

    // Feishu sometimes puts the link into a sentence, so search the text for it.
    private string? Link(JsonElement element, string name) =>
        Text(element, name) is { } text
        && text.IndexOf("https://", StringComparison.Ordinal) is >= 0 and var start
        && Uri.TryCreate(text.Substring(start).Split(' ')[0], UriKind.Absolute, out var uri)
            ? uri.AbsoluteUri
            : null;

    private static string? Joined(IEnumerable<string?> texts, string separator = ", ") =>
        string.Join(separator, texts.Where(text => text is not null).Distinct()) is { Length: > 0 } joined ? joined : null;
}
