using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace FeishuHire.Sandbox;

/// <summary>Connects an HTTP client to a sandbox tenant in memory, without a network.</summary>
/// <param name="tenant">The tenant.</param>
public sealed class SandboxHandler(SandboxTenant tenant) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        var result = tenant.Handle(new SandboxRequest(
            request.Method.Method,
            Uri.UnescapeDataString(request.RequestUri!.AbsolutePath),
            request.RequestUri.Query,
            request.Headers.Authorization?.ToString(),
            body));
        var response = new HttpResponseMessage((HttpStatusCode)result.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(result.Body),
        };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(SandboxResponse.ContentType);
        foreach (var header in result.Headers)
        {
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return response;
    }
}
