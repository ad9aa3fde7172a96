using System;
using System.Collections.Generic;
using System.Text;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>
/// What every text of an answer passes through before it leaves the transport: it takes out what is secret in the request and in the answer,
/// since servers and gateways repeat it, and makes the rest fit to print.
/// </summary>
internal sealed class Concealment
{
    private readonly List<IReadOnlyList<string>> _secrets = [];

    /// <summary>Adds a secret, in all its forms.</summary>
    public void Add(IReadOnlyList<string> forms) => _secrets.Add(forms);

    /// <summary>The text without the secrets, as one plain line; <see langword="null"/> where nothing is left of it.</summary>
    public string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Before the text is shortened: half a secret would not be found.
        foreach (var forms in _secrets)
        {
            foreach (var form in forms)
            {
                text = Without(form, text);
            }
        }

        return Printable.Clean(text) is { Length: > 0 } clean ? clean : null;
    }

    // In any case, since host names come in small letters, and in one pass, however often the form stands there.
    private static string Without(string form, string text)
    {
        var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return text;
        }

        var rest = new StringBuilder();
        var start = 0;
        for (; at >= 0; at = text.IndexOf(form, start, StringComparison.OrdinalIgnoreCase))
        {
            rest.Append(text, start, at - start).Append("***");
            start = at + form.Length;
        }

        return rest.Append(text, start, text.Length - start).ToString();
    }
}
