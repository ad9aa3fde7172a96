using System;
using System.Runtime.InteropServices;
using System.Security;

namespace FeishuHire.Authentication;

/// <summary>Decrypts a secret only while it is used.</summary>
internal static class Secret
{
    /// <summary>Passes the characters of <paramref name="secret"/> to <paramref name="use"/>, then clears them.</summary>
    public static TResult Use<TResult>(SecureString secret, Func<char[], TResult> use)
    {
        var characters = new char[secret.Length];
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(memory, characters, 0, characters.Length);
            return use(characters);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
            Array.Clear(characters, 0, characters.Length);
        }
    }
}
