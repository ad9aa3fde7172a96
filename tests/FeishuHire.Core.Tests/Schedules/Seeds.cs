using System.Globalization;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>The seeds of random tests. The environment variable FEISHUHIRE_SEED selects one seed, FEISHUHIRE_SEEDS sets the number of seeds.</summary>
internal static class Seeds
{
    public static IEnumerable<int> Of(int number) =>
        Number("FEISHUHIRE_SEED") is { } seed ? [seed] : Enumerable.Range(1, Number("FEISHUHIRE_SEEDS") ?? number);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
