using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace FeishuHire.Http;

/// <summary>The forms in which a server or a gateway may repeat a secret: as it is, escaped for a URL, for JSON or for HTML, and in Base64.</summary>
internal static class SecretForms
{
    /// <summary>So much of a Base64 text must come from the secret alone, or half of all texts would hold it.</summary>
    private const int ShortestBase64 = 8;

    public static IReadOnlyList<string> Of(string secret) =>
    [
        .. new[]
        {
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            JavaScriptEncoder.Default.Encode(secret),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        }.Concat(Base64(secret)).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(form => form.Length),
    ];

    // In Base64 a text looks different by what stands before it, in three ways; the characters at its ends hold bits of its neighbours.
    private static IEnumerable<string> Base64(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var start = ((before * 8) + 5) / 6;
            var end = (before + bytes.Length) * 8 / 6;
            if (end - start >= ShortestBase64)
            {
                var form = encoded.Substring(start, end - start);
                yield return form;
                yield return form.Replace('+', '-').Replace('/', '_');
            }
        }
    }
}
