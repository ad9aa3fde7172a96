using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using FeishuHire.Errors;

namespace FeishuHire.Http;

/// <summary>Creates the HTTP client of a session, without redirects and cookies.</summary>
internal static class HttpClientFactory
{
    public static HttpClient Create(HttpOptions options)
    {
        var client = new HttpClient(options.Handler ?? CreateHandler(options), disposeHandler: true)
        {
            // Each attempt has its own timeout, on the session's clock.
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var version = typeof(HttpClientFactory).Assembly.GetName().Version!.ToString(3);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FeishuHire", version));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    private static HttpClientHandler CreateHandler(HttpOptions options)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = 64,
        };
        if (FeishuEndpoint.IsThisComputer(options.Endpoint))
        {
            // Requests to this computer never use a proxy, since http is not encrypted.
            handler.UseProxy = options.Proxy is null
                ? false
                : throw new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.ProxyForLoopback);
        }
        else if (options.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(Checked(proxy)) { Credentials = options.ProxyCredential };
        }
        else
        {
            handler.DefaultProxyCredentials = options.ProxyCredential;
        }

        return handler;
    }

    private static Uri Checked(Uri proxy) => proxy is { IsAbsoluteUri: true, Scheme: "http" or "https" or "socks5", UserInfo: "" }
        ? proxy
        : throw new FeishuApiException(
            FeishuErrorId.InvalidParameter,
            string.Format(CultureInfo.CurrentCulture, Messages.NotAProxy, Printable.WithoutUser(proxy.OriginalString)));
}
