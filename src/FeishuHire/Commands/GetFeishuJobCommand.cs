using System;
using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Jobs;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary><c>Get-FeishuJob</c>: lists the jobs that were changed within a time range, or gets single ones.</summary>
[Cmdlet(VerbsCommon.Get, "FeishuJob", DefaultParameterSetName = ListSet)]
[HireOperation("v1/job/list", "v1/job/get")]
[OutputType(typeof(Job))]
public sealed class GetFeishuJobCommand : ReadCommand
{
    /// <summary>Only jobs that were changed at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? UpdatedAfter { get; set; }

    /// <summary>Only jobs that were changed at this time or before.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [UnambiguousTime]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DateTime? UpdatedBefore { get; set; }

    /// <summary>The ids of single jobs.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("JobId")]
    [IdColumn("Id", "JobId", "职位 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Id { get; set; }

    private protected override IEnumerable<Subject> Subjects => ParameterSetName == ListSet ? [Subject.ListOf<Job>()] : SubjectsOf<Job>(Id);

    private protected override RecordReader CreateSource(FeishuHireSession session, ListOptions options) => ParameterSetName == ListSet
        ? new ListSource<Job>(session, JobEndpoints.List, options) { Updated = new UpdatedRange(UpdatedAfter, UpdatedBefore) }
        : new RecordSource<JobEndpoints.JobData, Job>(session, JobEndpoints.Get);
}
