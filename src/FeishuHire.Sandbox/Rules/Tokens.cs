using System;
using System.Collections.Generic;
using System.Globalization;

namespace FeishuHire.Sandbox.Rules;

/// <summary>
/// Feishu's rule for tokens: while 30 minutes or more remain, the same token is returned again; after that a new one, and both are valid.
/// </summary>
internal sealed class Tokens(TimeSpan lifetime, TimeProvider time)
{
    private static readonly TimeSpan ReuseThreshold = TimeSpan.FromMinutes(30);

    private readonly object _gate = new();
    private readonly List<Token> _issued = [];
    private int _count;

    /// <summary>Returns the current token, or issues a new one.</summary>
    public Token Issue()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _issued.RemoveAll(token => token.ExpiresAt <= now);
            if (_issued.Count == 0 || _issued[_issued.Count - 1].ExpiresAt - now < ReuseThreshold)
            {
                _issued.Add(new Token($"t-sandbox{(++_count).ToString("D8", CultureInfo.InvariantCulture)}", now + lifetime));
            }

            return _issued[_issued.Count - 1];
        }
    }

    public bool Accepts(string authorization)
    {
        lock (_gate)
        {
            return _issued.Exists(token => token.ExpiresAt > time.GetUtcNow() && authorization == "Bearer " + token.Value);
        }
    }

    public void Revoke()
    {
        lock (_gate)
        {
            _issued.Clear();
        }
    }
}
