using System;
using System.Security.Cryptography;
using System.Text;

namespace FeishuHire.Reports;

/// <summary>
/// The content security policy: only the page's own script and style, identified by their hashes. It allows no requests and no injected script.
/// </summary>
internal static class SecurityPolicy
{
    public static string For(string script, string style) =>
        $"default-src 'none'; script-src {Hash(script)}; style-src {Hash(style)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return $"'sha256-{Convert.ToBase64String(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)))}'";
    }
}
