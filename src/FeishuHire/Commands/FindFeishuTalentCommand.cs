using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Reading;
using FeishuHire.Talents;

namespace FeishuHire.Commands;

/// <summary><c>Find-FeishuTalent</c>: finds the talents that have an e-mail address or a mobile number.</summary>
[Cmdlet(
    VerbsCommon.Find, "FeishuTalent", DefaultParameterSetName = EmailSet,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/uMzM1YjLzMTN24yMzUjN/hire-v1/talent/batch_get_id")]
[HireOperation("v1/talent/batch_get_id")]
[OutputType(typeof(FoundTalent))]
public sealed class FindFeishuTalentCommand : RecordCommand
{
    private const string EmailSet = "Email";
    private const string MobileSet = "Mobile";

    /// <summary>The e-mail addresses.</summary>
    [Parameter(ParameterSetName = EmailSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("邮箱")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Email { get; set; }

    /// <summary>The mobile numbers.</summary>
    [Parameter(ParameterSetName = MobileSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("mobile_number", "手机号")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Mobile { get; set; }

    /// <summary>The country calling code of the mobile numbers that have none.</summary>
    [Parameter(ParameterSetName = MobileSet, ValueFromPipelineByPropertyName = true)]
    [Alias("mobile_code")]
    [AllowNull]
    [AllowEmptyString]
    public string? MobileCode { get; set; }

    /// <summary>The row that has the value; the target of errors.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    // The rows of a pipeline decide on the parameter set one by one.
    private protected override IEnumerable<Subject> Subjects => ParameterSetName == EmailSet
        ? (Email ?? [null]).Select(email => new EmailLookup(email, InputOf(email)))
        : (Mobile ?? [null]).Select(mobile => new MobileLookup(mobile, MobileCode, InputOf(mobile)));

    private protected override RecordReader CreateReader(FeishuHireSession session) => new TalentFinder(session);

    private object? InputOf(string? value) => (object?)InputObject ?? value;
}
