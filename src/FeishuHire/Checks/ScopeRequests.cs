using System;
using System.Linq;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Talents;

namespace FeishuHire.Checks;

/// <summary>Makes the calls that show whether the app has a scope. Each is one request for at most one record.</summary>
internal sealed class ScopeRequests(IRequestSender session, IRequestObserver observer)
{
    private const string TalentParameter = "talent_id";

    // Until the id of a talent is known, one that does not exist: Feishu checks the scope first.
    private string _talentId = "6000000000000000000";

    /// <summary>Makes a call. It also succeeds if the record does not exist.</summary>
    /// <exception cref="FeishuApiException">The call failed.</exception>
    public async Task SendAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            if (operation == TalentEndpoints.List.Operation)
            {
                var talents = await SendAsync(operation, TalentEndpoints.List.ResponseType, new TalentFilter().Query(), cancellationToken);
                _talentId = talents.Data?.Items?.FirstOrDefault()?.TalentId ?? _talentId;
            }
            else
            {
                var query = operation.QueryParameters.Contains(TalentParameter) ? QueryString.Empty.Add(TalentParameter, _talentId) : QueryString.Empty;
                await SendAsync(operation, static () => ResponseJsonContext.Default.Response, query, cancellationToken);
            }
        }
        catch (FeishuApiException e) when (e.ErrorId.IsMissing())
        {
        }
    }

    private Task<TResponse> SendAsync<TResponse>(
        Operation operation, Func<JsonTypeInfo<TResponse>> type, QueryString query, CancellationToken cancellationToken)
        where TResponse : Response
    {
        var request = new ApiRequest<TResponse>(operation, type)
        {
            Query = query.Add("page_size", 1).ToString(),
            Body = operation.Method == "GET" ? null : () => RequestBody.Of(_ => { }),
        };
        return session.SendAsync(request, observer, cancellationToken);
    }
}
