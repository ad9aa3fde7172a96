using System;
using FeishuHire.Errors;
using FeishuHire.Http;

namespace FeishuHire.Reading;

/// <summary>Limits a list to records that were changed within a time range, which includes both ends. A time of unspecified kind is local.</summary>
/// <param name="After">The beginning (<c>update_start_time</c>).</param>
/// <param name="Before">The end (<c>update_end_time</c>).</param>
internal sealed record UpdatedRange(DateTime? After, DateTime? Before)
{
    /// <summary>Adds the range to a query.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the range is empty.</exception>
    public QueryString AddTo(QueryString query)
    {
        var start = Milliseconds(After);
        var end = Milliseconds(Before);
        return start > end
            ? throw new FeishuApiException(FeishuErrorId.InvalidParameter, Messages.UpdatedRangeEmpty)
            : query.Add("update_start_time", start).Add("update_end_time", end);
    }

    // No record of Feishu is older than 1970, and a negative number has no documented meaning.
    private static long? Milliseconds(DateTime? time) => time is { } value
        ? Math.Max(0, new DateTimeOffset(value.ToUniversalTime()).ToUnixTimeMilliseconds())
        : null;
}
