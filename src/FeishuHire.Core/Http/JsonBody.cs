using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace FeishuHire.Http;

/// <summary>The body of a request, as JSON in UTF-8. Feishu wants its type on every request that has one.</summary>
internal static class JsonBody
{
    /// <summary>Creates the content of a request, for each attempt.</summary>
    public static Func<HttpContent> Of(byte[] json) => () => new ByteArrayContent(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } },
    };
}
