using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;

namespace FeishuHire.Http;

/// <summary>
/// Reads how long the server asks to wait: <c>x-ogw-ratelimit-reset</c> (whole seconds), otherwise <c>Retry-After</c> (seconds or a date).
/// Either may be missing or invalid.
/// </summary>
internal static class WaitHeaders
{
    /// <summary>Longer than any request may wait; prevents an overflow by an invalid number.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        Seconds(headers, "x-ogw-ratelimit-reset") ?? Seconds(headers, "Retry-After") ?? Date(headers, now);

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)

        // .NET parses NaN and Infinity as numbers in every style.
        && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : null;

    private static TimeSpan? Date(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.RetryAfter?.Date is { } date && date > now
            ? TimeSpan.FromTicks(Math.Min((date - now).Ticks, Longest.Ticks))
            : null;
}
