using FeishuHire.Api;
using FeishuHire.Paging;

namespace FeishuHire.ExternalApplications;

/// <summary>The operations on external applications.</summary>
internal static class ExternalApplicationEndpoints
{
    /// <summary>Lists the external applications of a talent.</summary>
    public static readonly ListEndpoint<ExternalApplication> List = new(
        Catalogue.Get("v1/external_application/list"), ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication)
    {
        SubjectParameter = "talent_id",
    };
}
