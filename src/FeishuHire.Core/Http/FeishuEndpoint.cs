using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>The hosts of Feishu's API, and the rules for other endpoints.</summary>
internal static class FeishuEndpoint
{
    /// <summary>Feishu (飞书).</summary>
    public static readonly Uri Feishu = new("https://open.feishu.cn/");

    /// <summary>Lark, Feishu outside China.</summary>
    public static readonly Uri Lark = new("https://open.larksuite.com/");

    private static readonly Dictionary<string, Uri> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Feishu)] = Feishu,
        [nameof(Lark)] = Lark,
    };

    /// <summary>The names of the known hosts.</summary>
    public static IReadOnlyCollection<string> Names => Named.Keys;

    /// <summary>Parses a name (<c>Feishu</c>, <c>Lark</c>) or an https address; http is allowed only for a loopback address.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: it is neither.</exception>
    public static Uri Parse(string endpoint)
    {
        if (Named.TryGetValue(endpoint, out var named))
        {
            return named;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http")
            || uri.UserInfo.Length > 0
            || uri.PathAndQuery != "/"
            || uri.Fragment.Length > 0)
        {
            throw Invalid(Messages.NotAnEndpoint, endpoint);
        }

        return uri.Scheme == "https" || IsLoopback(uri) ? uri : throw Invalid(Messages.EndpointNotHttps, endpoint);
    }

    /// <summary>Whether an endpoint is, or is meant to be, on this computer.</summary>
    internal static bool IsThisComputer(Uri uri) =>
        IsLoopback(uri) || uri.Host.TrimEnd('.').EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    // An address, or the one name that always means this computer: any other name may resolve elsewhere.
    private static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host.TrimEnd('.'), "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    private static FeishuApiException Invalid(string format, string endpoint) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, Printable.WithoutUser(endpoint)));
}
