using System;
using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Talents;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuTalent</c>: lists the talents that match a filter, or gets single ones.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuTalent", DefaultParameterSetName = ListSet)]
[HireOperation("v1/talent/list", "v2/talent/get")]
[OutputType(typeof(Talent))]
public sealed class GetFeishuTalentCommand : ReadCommand
{
    private const string TalentIdSet = "TalentId";
    private const TalentSortBy DefaultSortBy = TalentSortBy.Added;

    /// <summary>Words to search for, which can be combined with <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Keyword { get; set; }

    /// <summary>Only talents that were changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? UpdatedAfter { get; set; }

    /// <summary>Only talents that were changed at this time or before.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? UpdatedBefore { get; set; }

    /// <summary>The order of the list.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [PSDefaultValue(Value = DefaultSortBy)]
    public TalentSortBy SortBy { get; set; } = DefaultSortBy;

    /// <summary>The ids of single talents.</summary>
    [Parameter(ParameterSetName = TalentIdSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("talent_id")]
    [IdColumn("TalentId", "人才 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? TalentId { get; set; }

    private protected override IEnumerable<Subject> Subjects =>
        ParameterSetName == ListSet ? [Subject.ListOf<Talent>()] : SubjectsOf<Talent>(TalentId);

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) => ParameterSetName == ListSet
        ? new TalentListSource(session, new TalentFilter { Keyword = Keyword, UpdatedAfter = UpdatedAfter, UpdatedBefore = UpdatedBefore, SortBy = SortBy }, options)
        : new RecordSource<Talent, Talent>(session, TalentEndpoints.Get);
}
