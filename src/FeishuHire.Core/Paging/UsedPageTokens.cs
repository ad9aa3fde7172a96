using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace FeishuHire.Paging;

/// <summary>
/// Remembers the page tokens that a run has used, as half of their SHA-256: 16 bytes each instead of the token, since a run of many hours may use
/// tens of thousands.
/// </summary>
internal sealed class UsedPageTokens : IDisposable
{
    private readonly HashSet<Guid> _digests = [];

    // Most lists have one page and no token.
    private SHA256? _sha;

    /// <summary>Adds a token; returns whether it is new.</summary>
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
