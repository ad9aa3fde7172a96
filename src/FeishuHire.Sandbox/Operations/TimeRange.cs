using System.Globalization;

namespace FeishuHire.Sandbox.Operations;

/// <summary>The range of update times to which a list is limited, in milliseconds since 1970 (UTC).</summary>
internal sealed record TimeRange(long Start, long End)
{
    /// <summary>Reads the range from the query; <see langword="false"/> if it is malformed.</summary>
    public static bool TryRead(Call call, out TimeRange range)
    {
        var good = TryRead(call.Query("update_start_time"), 0, out var start) & TryRead(call.Query("update_end_time"), long.MaxValue, out var end);
        range = new TimeRange(start, end);
        return good;
    }

    public bool Contains(long milliseconds) => milliseconds >= Start && milliseconds <= End;

    private static bool TryRead(string? text, long without, out long milliseconds)
    {
        milliseconds = without;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out milliseconds);
    }
}
