using System.Globalization;
using System.Linq;

namespace FeishuHire;

/// <summary>Keeps what cannot be a talent id from being sent: a blank cell of a spreadsheet, or a whole record that was taken for an id.</summary>
internal static class TalentIds
{
    /// <summary>Refuses what is not well-formed. Real ids are 19 digits.</summary>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>.</exception>
    public static void Validate(string? talentId)
    {
        if (string.IsNullOrWhiteSpace(talentId))
        {
            throw Invalid(Messages.TalentIdBlank, "");
        }

        if (!IsWellFormed(talentId))
        {
            throw Invalid(string.Format(CultureInfo.CurrentCulture, Messages.TalentIdMalformed, Printable.Clean(talentId)), talentId!);
        }
    }

    /// <summary>Whether it holds ASCII letters, digits, <c>-</c> and <c>_</c>, and nothing else.</summary>
    public static bool IsWellFormed(string? talentId) => !string.IsNullOrEmpty(talentId)
        && talentId!.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_');

    private static FeishuApiException Invalid(string reason, string talentId) =>
        new(new Failure(FeishuErrorId.InvalidParameter) { Reason = reason, TalentId = talentId });
}
