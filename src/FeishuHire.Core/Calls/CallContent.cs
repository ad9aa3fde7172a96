using System;
using System.Net.Http;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Calls;

/// <summary>What the requests of a call have in common.</summary>
/// <param name="Query">The query, without page size and page token.</param>
/// <param name="Body">Creates the body; <see langword="null"/> if there is none.</param>
/// <param name="Options">Which pages to read.</param>
internal sealed record CallContent(QueryString Query, Func<HttpContent>? Body, ListOptions Options);
