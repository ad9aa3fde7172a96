using System;
using System.Globalization;
using FeishuHire.Api;

namespace FeishuHire;

/// <summary>A call of Feishu Hire's API, as Feishu documents it. What Feishu does not state is <see langword="null"/> or empty.</summary>
public sealed class HireApi
{
    internal const string LimitSeparator = ", ";

    internal HireApi(Operation operation)
    {
        Method = operation.Method;
        Path = operation.Path;
        Title = TitleOf(operation, CultureInfo.CurrentUICulture);
        Scope = [.. operation.Scopes];
        Limit = operation.Limits.Count == 0 ? null : string.Join(LimitSeparator, operation.Limits);
        Answer = operation.Response.ToString().ToLowerInvariant();
        MaximumPageSize = operation.MaximumPageSize;
        Command = OperationCommands.Of(operation);
        DocumentationUri = operation.Documentation;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, in which each parameter is a name after a colon.</summary>
    public string Path { get; }

    /// <summary>The title: in Chinese if the UI culture is Chinese, otherwise in English.</summary>
    public string Title { get; }

    /// <summary>The scopes, any one of which is enough.</summary>
    public string[] Scope { get; }

    /// <summary>The rate limits, all of which apply, such as <c>1000/min, 50/s</c>.</summary>
    public string? Limit { get; }

    /// <summary>What is returned: <c>pages</c>, <c>list</c>, <c>object</c>, <c>data</c>, <c>value</c> or <c>empty</c>.</summary>
    public string Answer { get; }

    /// <summary>The largest page size.</summary>
    public int? MaximumPageSize { get; }

    /// <summary>The cmdlet of the module that makes the call.</summary>
    public string? Command { get; }

    /// <summary>Feishu's page about the call.</summary>
    public Uri? DocumentationUri { get; }

    // Chinese in any Chinese culture, as for the messages and the help.
    internal static string TitleOf(Operation operation, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "zh" ? operation.ChineseTitle : operation.EnglishTitle;
}
