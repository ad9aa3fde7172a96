using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>A talent that is looked up by an email address.</summary>
internal sealed record EmailLookup(string? Value, object? Input) : TalentLookup(Value, Input)
{
    public override string Request => "email";

    // Feishu does not document whether it distinguishes upper case from lower case.
    public override IEnumerable<string> Spellings => [Value!, Value!.ToLowerInvariant()];

    public override string NotFoundReason => Messages.EmailNotFound;

    public override TalentLookup Check()
    {
        if (RowWithoutId.Is(Value))
        {
            throw RowWithoutId.Failure(Value!, this, tellsOnce: false);
        }

        var email = RecordIds.Bare(Value);
        var at = email.LastIndexOf('@');
        return email.Length == 0 ? throw Invalid(Messages.EmailBlank)
            : at <= 0 || at == email.Length - 1 || email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) ? throw Invalid(Messages.EmailInvalid)
            : this with { Value = email };
    }

    public override void Write(Utf8JsonWriter body, IReadOnlyList<string> values) => body.WriteTexts("email_list", values);

    public override string? ValueOf(FoundTalent talent) => talent.Email?.Trim();

    public override FoundTalent Found(string? talentId) => new() { TalentId = talentId, Email = Value };
}
