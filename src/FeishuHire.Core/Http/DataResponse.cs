using System.Collections.Generic;
using System.Text.Json.Serialization;
using FeishuHire.Errors;
using FeishuHire.Json;

namespace FeishuHire.Http;

/// <summary>The response of every call except the one for a token: the payload is in <c>data</c>.</summary>
internal abstract class DataResponse : Response
{
    /// <summary>The values in the payload that could not be read.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableValue> Unreadable { get; set; } = [];
}

/// <inheritdoc/>
/// <typeparam name="TData">The type of the payload.</typeparam>
internal sealed class DataResponse<TData> : DataResponse
    where TData : class
{
    public TData? Data { get; set; }

    /// <summary>Gets the payload.</summary>
    /// <exception cref="FeishuApiException">The response reports success but has no payload.</exception>
    public TData Payload() => Data ?? throw new FeishuApiException(FeishuErrorId.InvalidResponse, Messages.ResponseWithoutData);
}
