using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Http;

namespace FeishuHire.Calls;

/// <summary>Reads the response of any call as a list, whatever its shape.</summary>
internal static class CallJson
{
    /// <summary>How the responses of a call are read.</summary>
    public static Func<JsonTypeInfo<DataResponse<ListData<JsonRecord>>>> TypeOf(Call call)
    {
        var context = new CallJsonContext(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            MaxDepth = CallJsonContext.Depth,
            Converters = { new AnyDataConverter(call.IsDocumented ? call.Operation.Response : (ResponseShape?)null, call.Operation.ResponseMember) },
        });
        return () => context.DataResponseListDataJsonRecord;
    }
}
