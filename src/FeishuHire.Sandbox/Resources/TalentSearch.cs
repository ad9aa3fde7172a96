using System.Collections.Generic;
using System.Linq;
using FeishuHire.Sandbox.Data;
using FeishuHire.Sandbox.Operations;
using FeishuHire.Sandbox.Rows;

namespace FeishuHire.Sandbox.Resources;

/// <summary>
/// Finds talents by mobile number, email address and identification; all criteria that are sent must match.
/// See https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/batch_get_id
/// </summary>
internal sealed class TalentSearch(SandboxOptions options)
{
    private const string OnboardedScope = "hire:talent_onboard_status:readonly";
    private const int MaximumCount = 100;

    private static readonly Field[] Fields =
    [
        new("mobile_code"),
        new("mobile_number_list", FieldType.Texts) { MaximumCount = MaximumCount },
        new("email_list", FieldType.Texts) { MaximumCount = MaximumCount },
        new("identification_type", FieldType.Number) { Options = 9 },
        new("identification_number_list", FieldType.Texts) { MaximumCount = MaximumCount },
    ];

    public Operation[] Operations =>
        [new("POST", Operation.Root + "/v1/talents/batch_get_id", "1000/min 50/s", "hire:talent:readonly hire:talent", Find)];

    private SandboxResult Find(Call call)
    {
        if (BodyReader.Read(call.Request, Fields, out var body) is { } refusal)
        {
            return refusal;
        }

        var mobiles = List(body, "mobile_number_list");
        var emails = List(body, "email_list");
        var identifications = List(body, "identification_number_list");
        var code = body.Text("mobile_code") ?? "86";
        if (mobiles.Concat([code]).Any(number => !number.All(character => character is >= '0' and <= '9'))
            || mobiles.Count + emails.Count + identifications.Count == 0
            || (identifications.Count > 0 && body.Number("identification_type") is null))
        {
            return SandboxResult.Error(400, 1002009, "invalid mobile number, mobile code or identification");
        }

        // No sample talent has an identification, so none is found by one.
        var found = options.Data.Talents
            .Where(talent => (mobiles.Count == 0 || (mobiles.Contains(talent.Mobile!) && talent.MobileCode == code))
                && (emails.Count == 0 || emails.Contains(talent.Email!))
                && identifications.Count == 0)
            .Select(talent => Entry(talent, mobiles.Count > 0, emails.Count > 0))
            .ToList();

        // Feishu does not document whether the list is empty or missing if no talent is found.
        return SandboxResult.Success(found.Count == 0 ? [] : new Row { { "talent_list", found } });
    }

    /// <summary>A talent with the values that were searched for, and nothing else.</summary>
    private Row Entry(SandboxTalent talent, bool byMobile, bool byEmail) => new()
    {
        { "talent_id", talent.Id },
        { "mobile_code", byMobile ? talent.MobileCode : null },
        { "mobile_number", byMobile ? talent.Mobile : null },
        { "email", byEmail ? talent.Email : null },
        { "is_onboarded", options.HasScope(OnboardedScope) ? talent.IsOnboarded : null },
    };

    private static List<string> List(Row body, string name) => [.. (body[name] as IEnumerable<object> ?? []).Cast<string>()];
}
