using System.Text.Json.Serialization;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.ExternalOffers;

/// <summary>The operations on external offers.</summary>
internal static partial class ExternalOfferEndpoints
{
    /// <summary>Lists the offers of an external application, or single ones.</summary>
    public static readonly ListEndpoint<ExternalOffer> List = new(
        Catalogue.Get("v1/external_offer/batch_query"), static () => ExternalOfferJson.Default.DataResponseListDataExternalOffer,
        SubjectParameter: "external_application_id", IdListMember: "external_offer_id_list");

    [JsonSourceGenerationOptions(
        GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = 512)]
    [JsonSerializable(typeof(DataResponse<ListData<ExternalOffer>>))]
    private sealed partial class ExternalOfferJson : JsonSerializerContext;
}
