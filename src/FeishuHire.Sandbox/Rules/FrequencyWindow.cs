using System;
using System.Globalization;

namespace FeishuHire.Sandbox.Rules;

/// <summary>How many requests are allowed in any period of a given length, such as <c>20/min</c>.</summary>
internal sealed record FrequencyWindow(int Permits, TimeSpan Length)
{
    public static FrequencyWindow Parse(string text)
    {
        var parts = text.Split('/');
        return new FrequencyWindow(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1] switch
            {
                "s" => TimeSpan.FromSeconds(1),
                "min" => TimeSpan.FromMinutes(1),
                var unit => throw new FormatException($"'{unit}' is not a unit of a rate limit."),
            });
    }
}
