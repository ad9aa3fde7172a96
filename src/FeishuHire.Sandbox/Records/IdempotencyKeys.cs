using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>The values of <c>external_id</c> that were used: each creates one record in 24 hours.</summary>
internal sealed class IdempotencyKeys
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly Dictionary<string, (Row Record, DateTimeOffset UsedAt)> _used = [];

    /// <summary>Creates a record, or gives the one that this key has created before. Without a key it always creates.</summary>
    public Row Create(string? key, DateTimeOffset now, Func<Row> create, out bool repeated)
    {
        lock (_used)
        {
            repeated = false;
            if (key is null)
            {
                return create();
            }

            if (_used.TryGetValue(key, out var used) && now - used.UsedAt < Lifetime)
            {
                repeated = true;
                return used.Record;
            }

            var record = create();
            _used[key] = (record, now);
            return record;
        }
    }
}
