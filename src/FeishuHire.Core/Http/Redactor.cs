using System;
using System.Collections.Generic;
using System.Text;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>
/// Cleans every text of a response before it leaves this layer: removes the secrets of the request and of the response, which servers and gateways
/// may repeat, and makes the rest safe to print.
/// </summary>
internal sealed class Redactor
{
    private readonly List<IReadOnlyList<string>> _secrets = [];

    /// <summary>Creates a redactor with the secrets of a request.</summary>
    public static Redactor Of<TResponse>(ApiRequest<TResponse> request, AccessToken? token)
        where TResponse : Response
    {
        var redactor = new Redactor();
        if (token is not null)
        {
            redactor.Add(token.Forms);
        }

        if (request.Secret is { } secret)
        {
            redactor.Add(secret());
        }

        return redactor;
    }

    /// <summary>Adds a secret, in all its forms.</summary>
    public void Add(IReadOnlyList<string> forms) => _secrets.Add(forms);

    /// <summary>The text without the secrets, as one plain line; <see langword="null"/> if nothing is left.</summary>
    public string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Before the text is shortened, since half a secret would not be found.
        foreach (var forms in _secrets)
        {
            foreach (var form in forms)
            {
                text = Without(form, text);
            }
        }

        return Printable.Clean(text) is { Length: > 0 } clean ? clean : null;
    }

    // Ignores case, since host names are in lower case. One pass replaces all occurrences.
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
