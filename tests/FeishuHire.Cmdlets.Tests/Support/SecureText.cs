using System.Net;
using System.Security;

namespace FeishuHire.Cmdlets.Tests.Support;

/// <summary>Creates secure strings for parameters.</summary>
internal static class SecureText
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;
}
