using System;
using System.Globalization;
using System.Text;

namespace FeishuHire.Transport;

/// <summary>Builds a query; every value is escaped, and what has no value is left out.</summary>
internal sealed class QueryString
{
    /// <summary>A talent id, a page size and a page token fit in.</summary>
    private const int UsualLength = 192;

    private readonly StringBuilder _text = new(UsualLength);

    public QueryString Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    public QueryString Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
