using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using FeishuHire.Api;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>Reads single records by their ids, each as a page with one record.</summary>
internal sealed class RecordSource<TData, TRecord>(IRequestSender sender, RecordEndpoint<TData, TRecord> endpoint) : PageSource
    where TData : class
    where TRecord : class, IRecord
{
    public override string Records => typeof(TRecord).Name;

    public override async IAsyncEnumerable<ListPage> ReadAsync(
        Subject subject, IRequestObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        subject = RecordIds.Read(subject, tellsOnce: true);
        var (path, query) = SubjectPlace.Of(endpoint.Operation, endpoint.IdParameter, subject);
        var request = new ApiRequest<DataResponse<TData>>(endpoint.Operation, endpoint.ResponseType)
        {
            Path = path,
            Query = query.ToString(),
        };
        var (record, response) = await GetAsync(subject, request, observer, cancellationToken);
        yield return new ListPage([record], null) { UnreadableFields = [.. response.Unreadable.Select(value => value.Field)] };
    }

    private async Task<(TRecord Record, DataResponse Response)> GetAsync(
        Subject subject, ApiRequest<DataResponse<TData>> request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var response = await sender.SendAsync(request, observer, cancellationToken);
            var record = endpoint.RecordOf(response.Payload(), subject.Id!);
            return (record ?? throw new FeishuApiException(FeishuErrorId.InvalidResponse, Messages.ResponseWithoutData), response);
        }
        catch (FeishuApiException e)
        {
            throw e.For(subject);
        }
    }
}
