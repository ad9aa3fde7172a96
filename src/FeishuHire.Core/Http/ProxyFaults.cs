using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FeishuHire.Http;

/// <summary>Detects from an exception that the proxy failed.</summary>
internal static class ProxyFaults
{
    // Exists in .NET 5 and later. Set only for proxies, since responses of servers do not throw.
    private static readonly PropertyInfo? StatusCode = typeof(HttpRequestException).GetProperty("StatusCode");

    // "Connection refused (proxy.example.com:8080)": only the message says where .NET tried to connect. It contains no user and password.
    private static readonly Regex Peer = new(@"\((?<host>[^()\s]+):\d+\)$", RegexOptions.CultureInvariant);

    /// <summary>Gets the status with which a proxy refused to connect to the endpoint.</summary>
    public static int? RefusalOf(Exception exception) =>
        exception is HttpRequestException && StatusCode?.GetValue(exception) is HttpStatusCode status ? (int)status : null;

    /// <summary>Gets the host and port of a proxy that could not be reached.</summary>
    public static string? UnreachableOf(Exception exception, Uri endpoint) =>
        exception is HttpRequestException { InnerException: SocketException } && Peer.Match(exception.Message) is { Success: true } peer
        && !string.Equals(peer.Groups["host"].Value, endpoint.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? peer.Value.Trim('(', ')')
            : null;
}
