using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Json;
using FeishuHire.Paging;
using FeishuHire.Reading;
using FeishuHire.Transport;

namespace FeishuHire.Jobs;

/// <summary>The operations on jobs.</summary>
internal static partial class JobEndpoints
{
    /// <summary>Lists jobs.</summary>
    public static readonly ListEndpoint<Job> List = new(Catalogue.Get("v1/job/list"), Json.Default.DataAnswerListDataJob);

    /// <summary>Gets one job.</summary>
    public static readonly RecordEndpoint<JobData, Job> Get = new(
        Catalogue.Get("v1/job/get"), Json.Default.DataAnswerJobData, (data, _) => data.Job);

    /// <summary>The payload of a single job.</summary>
    internal sealed class JobData : IEnvelope
    {
        public Job? Job { get; set; }
    }

    [JsonSourceGenerationOptions(
        GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = 512)]
    [JsonSerializable(typeof(DataAnswer<ListData<Job>>))]
    [JsonSerializable(typeof(DataAnswer<JobData>))]
    private sealed partial class Json : JsonSerializerContext;
}
