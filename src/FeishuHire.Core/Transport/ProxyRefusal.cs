using System;
using System.Net;
using System.Net.Http;
using System.Reflection;

namespace FeishuHire.Transport;

/// <summary>Finds the status with which a proxy refused to connect to the endpoint.</summary>
internal static class ProxyRefusal
{
    // There from .NET 5 on, and nowhere else in use: the answers of servers are no exceptions.
    private static readonly PropertyInfo? StatusCode = typeof(HttpRequestException).GetProperty("StatusCode");

    public static int? StatusOf(Exception exception) =>
        exception is HttpRequestException && StatusCode?.GetValue(exception) is HttpStatusCode status ? (int)status : null;
}
