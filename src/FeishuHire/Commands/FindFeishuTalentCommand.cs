using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Completion;
using FeishuHire.Reading;
using FeishuHire.Rows;
using FeishuHire.Talents;

namespace FeishuHire.Commands;

/// <summary><c>Find-FeishuTalent</c>: finds talents by email address or mobile number.</summary>
[Cmdlet(VerbsCommon.Find, "FeishuTalent", DefaultParameterSetName = EmailSet)]
[HireOperation("v1/talent/batch_get_id")]
[OutputType(typeof(FoundTalent))]
public sealed class FindFeishuTalentCommand : RecordCommand
{
    private const string EmailSet = "Email";
    private const string MobileSet = "Mobile";

    /// <summary>The email addresses. Not mandatory, so that the error for a row without the column can name the columns it has.</summary>
    [Parameter(ParameterSetName = EmailSet, ValueFromPipelineByPropertyName = true)]
    [Alias("邮箱")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string?[]? Email { get; set; }

    /// <summary>The mobile numbers.</summary>
    [Parameter(ParameterSetName = MobileSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("mobile_number", "手机号")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string?[]? Mobile { get; set; }

    /// <summary>The country calling code of mobile numbers without one.</summary>
    [Parameter(ParameterSetName = MobileSet, ValueFromPipelineByPropertyName = true)]
    [Alias("mobile_code")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    [PSDefaultValue(Value = MobileNumber.DefaultCode)]
    public string? MobileCode { get; set; }

    /// <summary>The row that has the value; the target of errors.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    // Each row of the pipeline selects its own parameter set.
    private protected override IEnumerable<Subject> Subjects => ParameterSetName == MobileSet
        ? (Mobile ?? [null]).Select(mobile => new MobileLookup(mobile, MobileCode, InputOf(mobile)))
        : Email is null && InputObject is not null ? [SubjectOf(InputObject)] : (Email ?? [null]).Select(email => new EmailLookup(email, InputOf(email)));

    private protected override RecordReader CreateReader(FeishuHireSession session) => new TalentFinder(session);

    private object? InputOf(string? value) => (object?)InputObject ?? value;

    // A row of which PowerShell has bound no value: a hashtable, or a row with another spelling of a column or without one.
    private TalentLookup SubjectOf(PSObject row) =>
        Column(row, nameof(Email)) is { } email ? new EmailLookup(Value(row, email), row)
        : Column(row, nameof(Mobile)) is { } mobile ? new MobileLookup(Value(row, mobile), Column(row, nameof(MobileCode)) is { } code ? Value(row, code) : null, row)
        : new EmailLookup(RowWithoutId.Of([.. Names(nameof(Email)), .. Names(nameof(Mobile))], RowColumns.Names(row)), row);

    private string? Column(PSObject row, string parameter) => RowColumns.Find(row, new ColumnNames(Names(parameter)));

    private IEnumerable<string> Names(string parameter) => MyInvocation.MyCommand.Parameters[parameter].Aliases.Prepend(parameter);

    private static string? Value(PSObject row, string column) => Convert.ToString(RowCell.Base(RowColumns.Value(row, column)), CultureInfo.InvariantCulture);
}
