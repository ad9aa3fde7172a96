using System.Net;
using System.Security;

namespace FeishuHire.Core.Tests.Support;

internal static class SecureStrings
{
    public static SecureString ToSecureString(this string text) => new NetworkCredential("", text).SecurePassword;
}
