using System.Collections.Generic;
using System.Management.Automation;
using FeishuHire.Api;
using FeishuHire.Binding;
using FeishuHire.Completion;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Commands;

/// <summary>The base of the cmdlets that read the records of external applications: all of an application, or single ones by their ids.</summary>
public abstract class ExternalApplicationChildCommand : ReadCommand
{
    private protected ExternalApplicationChildCommand()
    {
    }

    /// <summary>The ids of the external applications.</summary>
    [Parameter(ParameterSetName = ListSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("external_application_id")]
    [IdColumn("ExternalApplicationId", "Id", "外部投递 ID")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? ExternalApplicationId { get; set; }

    /// <summary>The ids of single records.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true)]
    [IdColumn("Id")]
    [ArgumentCompleter(typeof(RecordIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Id { get; set; }

    /// <summary>How many applications are read at the same time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, MaximumThrottleLimit)]
    [PSDefaultValue(Value = DefaultThrottleLimit)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    private protected override IEnumerable<Subject> Subjects =>
        ParameterSetName == ListSet ? SubjectsOf<ExternalApplication>(ExternalApplicationId) : SingleSubjects;

    /// <summary>The records with the ids of <see cref="Id"/>.</summary>
    private protected abstract IEnumerable<Subject> SingleSubjects { get; }

    private protected override int Concurrency => ThrottleLimit;

    /// <summary>Reads with an endpoint that lists the records of an application and takes ids of records as well.</summary>
    private protected RecordReader CreateSource<TRecord>(FeishuHireSession session, ListEndpoint<TRecord> endpoint, ListOptions options)
        where TRecord : class, IRecord => ParameterSetName == ListSet
            ? new ListSource<TRecord>(session, endpoint, options)
            : new IdBatchReader<TRecord>(session, endpoint);
}
