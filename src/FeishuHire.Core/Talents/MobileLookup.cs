using System.Collections.Generic;
using System.Text.Json;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Reading;

namespace FeishuHire.Talents;

/// <summary>A talent that is looked up by a mobile number.</summary>
/// <param name="Value">The number; as it was given, or as it is sent.</param>
/// <param name="Code">The country calling code; as it was given, or as it is sent.</param>
/// <param name="Input">The input with the number, as the target of errors.</param>
internal sealed record MobileLookup(string? Value, string? Code, object? Input) : TalentLookup(Value, Input)
{
    // The country calling code of a request applies to all its numbers.
    public override string Request => $"mobile {Code}";

    public override string NotFoundReason => Messages.MobileNotFound;

    public override TalentLookup Check()
    {
        var text = RecordIds.Bare(Value);
        if (text.Length == 0)
        {
            throw Invalid(Messages.MobileBlank);
        }

        var code = MobileNumber.ReadCode(RecordIds.Bare(Code)) ?? throw Invalid(Messages.MobileCodeInvalid);
        return MobileNumber.Read(text, code) is { } mobile
            ? this with { Value = mobile.Number, Code = mobile.Code }
            : throw Invalid(Messages.MobileInvalid);
    }

    public override void Write(Utf8JsonWriter body, IReadOnlyList<string> values)
    {
        body.WriteString("mobile_code", Code);
        body.WriteTexts("mobile_number_list", values);
    }

    public override string? ValueOf(FoundTalent talent) => MobileNumber.Read(talent.Mobile ?? "", Code!)?.Number;

    public override FoundTalent Found(string? talentId) => new() { TalentId = talentId, MobileCode = Code, Mobile = Value };
}
