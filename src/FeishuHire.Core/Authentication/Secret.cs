using System;
using System.Runtime.InteropServices;
using System.Security;

namespace FeishuHire.Authentication;

/// <summary>Opens a secret for the moment in which it is needed.</summary>
internal static class Secret
{
    /// <summary>Hands the characters of <paramref name="secret"/> to <paramref name="use"/> and wipes them.</summary>
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
