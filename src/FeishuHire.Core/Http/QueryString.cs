using System;
using System.Globalization;

namespace FeishuHire.Http;

/// <summary>A query. Values are escaped, and parameters without a value are omitted.</summary>
internal sealed class QueryString
{
    /// <summary>A query without parameters.</summary>
    public static readonly QueryString Empty = new("");

    private readonly string _text;

    private QueryString(string text) => _text = text;

    /// <summary>The query with one more parameter.</summary>
    public QueryString Add(string name, string? value) =>
        string.IsNullOrEmpty(value) ? this : new QueryString($"{_text}{(_text.Length == 0 ? "" : "&")}{name}={Uri.EscapeDataString(value)}");

    /// <inheritdoc cref="Add(string, string?)"/>
    public QueryString Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The query without its question mark.</summary>
    public override string ToString() => _text;
}
