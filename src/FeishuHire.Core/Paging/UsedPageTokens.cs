using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace FeishuHire.Paging;

/// <summary>
/// Remembers the page tokens that a run has used, by half of their SHA-256: 16 bytes for each instead of the token, since a run may have tens of
/// thousands and goes on for hours.
/// </summary>
internal sealed class UsedPageTokens : IDisposable
{
    private readonly HashSet<Guid> _digests = [];

    // Most lists have one page and no token.
    private SHA256? _sha;

    /// <summary>Takes a token in, and tells whether it is a new one.</summary>
    public bool Add(string token) => _digests.Add(Digest(token));

    public void Dispose() => _sha?.Dispose();

    private Guid Digest(string token)
    {
        _sha ??= SHA256.Create();
        var digest = _sha.ComputeHash(Encoding.UTF8.GetBytes(token));
        Array.Resize(ref digest, 16);
        return new Guid(digest);
    }
}
