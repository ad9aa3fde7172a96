using System;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Formatting;

/// <summary>What the views of the module show. PowerShell takes the colour out where there is no terminal or none is wanted.</summary>
public static class DisplayText
{
    private const string Green = "\u001b[32m";
    private const string Plain = "\u001b[0m";

    /// <summary>The text without what could break a line or steer a terminal. The object itself keeps the text as Feishu sent it.</summary>
    public static string? Of(string? text) => Printable.Plain(text);

    /// <summary>Whether an application is still going on.</summary>
    public static string State(ExternalApplication application) =>
        application.HasEnded ? Messages.StateEnded : Good(Messages.StateActive);

    /// <summary>Whether a session can be used.</summary>
    public static string State(FeishuHireSession session) =>
        session.IsConnected ? Good(Messages.StateConnected) : Messages.StateClosed;

    /// <summary>Why an application ended, or else how.</summary>
    public static string? Why(ExternalApplication application) => Of(application.TerminationReason ?? application.TerminationType);

    /// <summary>The path below the root that all calls of Hire share.</summary>
    public static string? Path(HireApi api) =>
        Of(api.Path.StartsWith(Operation.Root, StringComparison.Ordinal) ? api.Path.Substring(Operation.Root.Length) : api.Path);

    /// <summary>The frequency limits, a line for each.</summary>
    public static string? Limit(HireApi api) => api.Limit?.Replace(HireApi.LimitSeparator, "\n");

    /// <summary>The scopes, a line for each.</summary>
    public static string Scope(HireApi api) => string.Join("\n", api.Scope);

    private static string Good(string text) => Green + text + Plain;
}
