using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FeishuHire.Reports.Tests;

public sealed partial class ReportTextTests
{
    private static readonly Dictionary<string, string> English = Words(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Chinese = Words(CultureInfo.GetCultureInfo("zh"));

    [Fact]
    public void Every_word_is_there_in_both_languages() => Assert.Equal(English.Keys.Order(), Chinese.Keys.Order());

    [Fact]
    public void The_same_values_have_their_place_in_both_languages() => Assert.All(
        English,
        word => Assert.Equal(Places(word.Value), Places(Chinese[word.Key])));

    [Fact]
    public void A_year_has_twelve_months_in_both_languages() =>
        Assert.All([English, Chinese], words => Assert.Equal(12, words[nameof(ReportText.MonthNames)].Split(' ').Length));

    [Fact]
    public void Every_error_has_an_advice() => Assert.All(
        Enum.GetNames<ReportErrorId>(),
        id => Assert.NotEmpty(English[id + "_Advice"]));

    private static Dictionary<string, string> Words(CultureInfo culture) =>
        ReportText.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(word => (string)word.Key, word => (string)word.Value!);

    private static IEnumerable<string> Places(string format) => Place().Matches(format).Select(place => place.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();
}
