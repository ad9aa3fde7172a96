using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.ExternalBackgroundChecks;

/// <summary>The operations on external background checks.</summary>
internal static partial class ExternalBackgroundCheckEndpoints
{
    /// <summary>Lists the background checks of an external application, or single ones.</summary>
    public static readonly ListEndpoint<ExternalBackgroundCheck> List = new(
        Catalogue.Get("v1/external_background_check/batch_query"), static () => ExternalBackgroundCheckJson.Default.DataResponseListDataExternalBackgroundCheck,
        SubjectParameter: "external_application_id", IdListMember: "external_background_check_id_list");

    [JsonSourceGenerationOptions(
        GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = 512)]
    [JsonSerializable(typeof(DataResponse<ListData<ExternalBackgroundCheck>>))]
    private sealed partial class ExternalBackgroundCheckJson : JsonSerializerContext;
}
