using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.ExternalInterviews;

/// <summary>The operations on external interviews.</summary>
internal static partial class ExternalInterviewEndpoints
{
    /// <summary>Lists the interviews of an external application, or single ones.</summary>
    public static readonly ListEndpoint<ExternalInterview> List = new(
        Catalogue.Get("v1/external_interview/batch_query"), static () => ExternalInterviewJson.Default.DataResponseListDataExternalInterview,
        SubjectParameter: "external_application_id", IdListMember: "external_interview_id_list");

    [JsonSourceGenerationOptions(
        GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = 512)]
    [JsonSerializable(typeof(DataResponse<ListData<ExternalInterview>>))]
    private sealed partial class ExternalInterviewJson : JsonSerializerContext;
}
