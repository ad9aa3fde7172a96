using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Json;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Jobs;

/// <summary>The operations on jobs.</summary>
internal static partial class JobEndpoints
{
    public static readonly ListEndpoint<Job> List = new(Catalogue.Get("v1/job/list"), static () => JobJson.Default.DataResponseListDataJob);

    public static readonly RecordEndpoint<JobData, Job> Get = new(
        Catalogue.Get("v1/job/get"), static () => JobJson.Default.DataResponseJobData, (data, _) => data.Job);

    /// <summary>The payload of a single job.</summary>
    internal sealed class JobData : IEnvelope
    {
        public Job? Job { get; set; }
    }

    [JsonSourceGenerationOptions(
        GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = 512)]
    [JsonSerializable(typeof(DataResponse<ListData<Job>>))]
    [JsonSerializable(typeof(DataResponse<JobData>))]
    private sealed partial class JobJson : JsonSerializerContext;
}
