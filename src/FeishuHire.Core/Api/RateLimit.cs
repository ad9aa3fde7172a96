using System;
using System.Globalization;

namespace FeishuHire.Api;

/// <summary>How many requests an API admits in any time window of a given length.</summary>
internal sealed record RateLimit(int Permits, TimeSpan Window)
{
    /// <summary>Whether requests are spread over the window. A limit per minute may be used up at once.</summary>
    public bool IsSpaced => Window <= TimeSpan.FromSeconds(1);

    public static RateLimit PerSecond(int permits) => new(permits, TimeSpan.FromSeconds(1));

    public static RateLimit PerMinute(int permits) => new(permits, TimeSpan.FromMinutes(1));

    /// <summary>Reads a limit as Feishu writes it: <c>20/s</c> or <c>1000/min</c>.</summary>
    /// <exception cref="FormatException">It is written differently.</exception>
    public static RateLimit Parse(string text)
    {
        var separator = text.IndexOf('/');
        if (!int.TryParse(text.Substring(0, Math.Max(0, separator)), NumberStyles.None, CultureInfo.InvariantCulture, out var permits))
        {
            throw new FormatException($"'{text}' is not a frequency limit.");
        }

        return text.Substring(separator + 1) switch
        {
            "s" => PerSecond(permits),
            "min" => PerMinute(permits),
            _ => throw new FormatException($"'{text}' is not a frequency limit."),
        };
    }

    /// <summary>The limit as Feishu writes it.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Window == TimeSpan.FromMinutes(1) ? "{0}/min" : "{0}/s", Permits);
}
