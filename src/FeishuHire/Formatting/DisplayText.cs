using System;
using System.Linq;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Formatting;

/// <summary>The texts of the module's views. PowerShell removes the colors if the output is not a terminal or colors are turned off.</summary>
public static class DisplayText
{
    private const string Green = "\u001b[32m";
    private const string Red = "\u001b[31m";
    private const string Plain = "\u001b[0m";

    /// <summary>The text without characters that could break a line or control a terminal. The object keeps the text as Feishu sent it.</summary>
    public static string? Of(string? text) => Printable.Plain(text);

    /// <summary>Whether an application is still active.</summary>
    public static string State(ExternalApplication application) =>
        application.HasEnded ? Messages.StateEnded : Good(Messages.StateActive);

    /// <summary>The state of a session.</summary>
    public static string State(FeishuHireSession session) =>
        session.IsConnected ? Good(Messages.StateConnected) : Messages.StateClosed;

    /// <summary>Where a session sends requests: the host, and the scheme unless it is https.</summary>
    public static string? Endpoint(FeishuHireSession session) =>
        Of(session.Endpoint.Scheme == Uri.UriSchemeHttps ? session.Endpoint.Authority : session.Endpoint.GetLeftPart(UriPartial.Authority));

    /// <summary>The reason why an application ended or, if there is none, the type.</summary>
    public static string? Why(ExternalApplication application) => Of(application.TerminationReason ?? application.TerminationType);

    /// <summary>The path without the prefix that all calls of Hire share.</summary>
    public static string? Path(HireApi api) =>
        Of(api.Path.StartsWith(Operation.Root, StringComparison.Ordinal) ? api.Path.Substring(Operation.Root.Length) : api.Path);

    /// <summary>The rate limits, one per line.</summary>
    public static string? Limit(HireApi api) => api.Limit?.Replace(HireApi.LimitSeparator, "\n");

    /// <summary>The scopes, one per line.</summary>
    public static string Scope(HireApi api) => string.Join("\n", api.Scope);

    /// <summary>The result of a check.</summary>
    public static string Status(SessionCheck check) => check.Status switch
    {
        SessionCheckStatus.Passed => Good(nameof(SessionCheckStatus.Passed)),
        SessionCheckStatus.Failed => Red + nameof(SessionCheckStatus.Failed) + Plain,
        _ => check.Status.ToString(),
    };

    /// <summary>The cmdlets that a check concerns, one per line, and the recommended action, or why it was not tested.</summary>
    public static string Detail(SessionCheck check) =>
        string.Join("\n", check.Command.Concat(new[] { Of(check.Advice ?? check.Message) }).Where(line => line is { Length: > 0 }));

    /// <summary>The kind of a change.</summary>
    public static string Change(RowChange row) => row.Change switch
    {
        RowChangeKind.Added => Good(nameof(RowChangeKind.Added)),
        RowChangeKind.Removed => Red + nameof(RowChangeKind.Removed) + Plain,
        _ => row.Change.ToString(),
    };

    /// <summary>The fields that have changed, one per line.</summary>
    public static string Fields(RowChange row) => string.Join("\n", row.Fields.AsEnumerable());

    private static string Good(string text) => Green + text + Plain;
}
