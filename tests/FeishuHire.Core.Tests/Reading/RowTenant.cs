using System.Text.Json;
using System.Web;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Paging;
using FeishuHire.Errors;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Reading;

/// <summary>A tenant with the records 1 to 100, which returns several records for a request, and a record of the requests.</summary>
internal sealed class RowTenant : IRequestSender
{
    private static readonly ListEndpoint<Row> Endpoint = new(Catalogue.Get("v1/external_interview/batch_query"), null!) { IdListMember = "ids" };

    private readonly List<string> _asked = [];

    /// <summary>The ids of each request, joined with commas, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Makes the request with these ids fail.</summary>
    public Func<IReadOnlyList<string>, FeishuApiException?> Refuse { get; init; } = _ => null;

    /// <summary>How many records a page contains.</summary>
    public int RowsOnPage { get; init; } = 20;

    /// <summary>Reads records like a cmdlet, and returns each record as its id, each error as its name and target, and the error that ended the reading.</summary>
    public async Task<(List<string> Results, FeishuApiException? End)> ReadAsync(params IEnumerable<string> ids)
    {
        using var reader = new ConcurrentReader(new IdBatchReader<Row>(this, Endpoint), 1, TestContext.Current.CancellationToken);
        foreach (var id in ids)
        {
            reader.Add(new Subject(nameof(Row), id));
        }

        reader.Complete();
        var events = new List<ReadEvent>();
        FeishuApiException? end = null;
        try
        {
            await Support.Results.TakeAllIntoAsync(reader, events);
        }
        catch (FeishuApiException e)
        {
            end = e;
        }

        return ([.. events.SelectMany(Text)], end);
    }

    Task<TResponse> IRequestSender.SendAsync<TResponse>(
        ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        using var stream = request.Body!().ReadAsStream(cancellationToken);
        using var body = JsonDocument.Parse(stream);
        var ids = body.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!).ToList();
        _asked.Add(string.Join(',', ids));
        if (Refuse(ids) is { } refusal)
        {
            throw refusal;
        }

        var found = ids.Where(id => int.TryParse(id, out var number) && number is >= 1 and <= 100).OrderDescending(StringComparer.Ordinal).ToList();
        var from = int.Parse(HttpUtility.ParseQueryString(request.Query)["page_token"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var next = from + RowsOnPage;
        Response response = new DataResponse<ListData<Row>>
        {
            Data = new ListData<Row>
            {
                Items = found.Skip(from).Take(RowsOnPage).Select(id => (Row?)new Row(id)).ToList(),
                HasMore = new(next < found.Count),
                PageToken = next < found.Count ? $"{next}" : null,
            },
        };
        return Task.FromResult((TResponse)response);
    }

    /// <summary>A response that refuses a request; without a status, no response.</summary>
    public static FeishuApiException Failure(FeishuErrorId errorId, int? status = 400) => new(new Failure(errorId) { HttpStatus = status });

    private static IEnumerable<string> Text(ReadEvent result) => result switch
    {
        ReadEvent.PageRead read => read.Page.Records.Select(record => record.Id!),
        ReadEvent.Failed failed => [$"{failed.Exception.ErrorId}:{failed.Exception.Subject?.Id}"],
        _ => [],
    };
}
