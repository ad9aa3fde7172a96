using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace FeishuHire.Http;

/// <summary>The forms in which a server or a gateway may repeat a secret: plain, escaped for a URL, JSON or HTML, and in Base64.</summary>
internal static class SecretForms
{
    /// <summary>The shortest Base64 form to search for; a shorter one would occur in many texts by chance.</summary>
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

    // A text has three forms in Base64, depending on its position. The characters at both ends are left out: they also contain bits of other text.
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
