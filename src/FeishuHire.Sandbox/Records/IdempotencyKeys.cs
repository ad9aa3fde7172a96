using System;
using System.Collections.Generic;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Records;

/// <summary>The used values of <c>external_id</c>: each creates one record in 24 hours.</summary>
internal sealed class IdempotencyKeys
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly Dictionary<string, (Row Record, DateTimeOffset UsedAt)> _used = [];

    /// <summary>Creates a record, or returns the one that was created with this key. Without a key, always creates one.</summary>
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
