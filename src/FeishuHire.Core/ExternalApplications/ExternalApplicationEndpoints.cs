using System;
using System.Net.Http;
using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.ExternalApplications;

/// <summary>The operations on external applications.</summary>
internal static class ExternalApplicationEndpoints
{
    public static readonly ListEndpoint<ExternalApplication> List = new(
        Catalogue.Get("v1/external_application/list"), static () => ExternalApplicationJsonContext.Default.DataResponseListDataExternalApplication,
        SubjectParameter: "talent_id");

    public static readonly Operation CreateOperation = Catalogue.Get("v1/external_application/create");

    /// <summary>Overwrites an external application.</summary>
    public static readonly Operation UpdateOperation = Catalogue.Get("v1/external_application/update");

    public static readonly Operation DeleteOperation = Catalogue.Get("v1/external_application/delete");

    /// <summary>With the same key Feishu creates only one in 24 hours, so the request can be repeated.</summary>
    public static ApiRequest<DataResponse<ExternalApplicationData>> Create(ExternalApplication record, string externalId) =>
        Request(CreateOperation, CreateOperation.Path, () => ApplicationBody.Of(record, externalId)) with { MayRepeat = true };

    /// <summary>Overwrites an external application.</summary>
    public static ApiRequest<DataResponse<ExternalApplicationData>> Update(ExternalApplication record) =>
        Request(UpdateOperation, UpdateOperation.PathOf(record.Id!), () => ApplicationBody.Of(record, externalId: null)) with { MayRepeat = true };

    /// <summary>Feishu does not document what a second request for the same record returns.</summary>
    public static ApiRequest<DataResponse<ExternalApplicationData>> Delete(string id, string? talentId) =>
        Request(DeleteOperation, DeleteOperation.PathOf(id), body: null) with { Query = QueryString.Empty.Add("talent_id", talentId).ToString() };

    private static ApiRequest<DataResponse<ExternalApplicationData>> Request(Operation operation, string path, Func<HttpContent>? body) =>
        new(operation, static () => ExternalApplicationJsonContext.Default.DataResponseExternalApplicationData)
        {
            Path = path,
            Body = body,
        };
}
