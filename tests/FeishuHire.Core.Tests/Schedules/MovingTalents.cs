using System.Globalization;
using System.Web;
using FeishuHire.Http;

namespace FeishuHire.Core.Tests.Schedules;

/// <summary>
/// The talents of a tenant in two orders, with offsets as page tokens as in Feishu's sample. They change and grow before each page is returned.
/// The changes depend only on the seed.
/// </summary>
internal sealed class MovingTalents : IRequestSender
{
    private const int PageSize = 20;

    private readonly Random _dice;
    private readonly double _changesPerPage;
    private readonly double _additions;
    private readonly double _frequentChangers;
    private readonly List<int> _updated;
    private readonly List<int> _added;

    public MovingTalents(int seed, int largest)
    {
        _dice = new Random(seed);
        Count = (int)(largest * Math.Pow(_dice.NextDouble(), 3));
        _changesPerPage = 0.05 * Math.Pow(60, _dice.NextDouble());
        _additions = _dice.Next(3) switch { 0 => 0, 1 => 0.1, _ => _dice.NextDouble() };

        // How likely talents that changed recently are to change again.
        _frequentChangers = _dice.Next(2) * _dice.NextDouble();
        _updated = [.. Enumerable.Range(0, Count)];
        _added = [.. _updated];
        _dice.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_added));
    }

    /// <summary>The number of talents at the start; their ids are the numbers below it.</summary>
    public int Count { get; }

    /// <summary>The number of pages at the start.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public int Requests { get; private set; }

    /// <summary>Whether talents that change move to any place; otherwise to the front.</summary>
    public bool MoveAnywhere { get; init; }

    /// <summary>The number of the request that fails.</summary>
    public int? FailingRequest { get; init; }

    public int Additions => _added.Count - Count;

    Task<TResponse> IRequestSender.SendAsync<TResponse>(
        ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var query = HttpUtility.ParseQueryString(request.Query);
        Response response = new DataResponse<ListData<Talent>> { Data = Page(Enum.Parse<TalentSortBy>(query["sort_by"]!), query["page_token"]) };
        return Task.FromResult((TResponse)response);
    }

    private ListData<Talent> Page(TalentSortBy sortBy, string? pageToken)
    {
        for (var change = 0; change < Poisson(_changesPerPage); change++)
        {
            Change();
        }

        Requests++;
        if (Requests == FailingRequest)
        {
            throw new FeishuApiException(FeishuErrorId.ServiceUnavailable, "down");
        }

        var list = sortBy == TalentSortBy.Added ? _added : _updated;
        var offset = pageToken is null ? 0 : int.Parse(pageToken, CultureInfo.InvariantCulture);
        var end = Math.Min(list.Count, offset + PageSize);
        return new ListData<Talent>
        {
            Items = [.. list[Math.Min(offset, end)..end].Select(id => new Talent { IdInList = id.ToString(CultureInfo.InvariantCulture) })],
            HasMore = new(end < list.Count),
            PageToken = end < list.Count ? end.ToString(CultureInfo.InvariantCulture) : "",
        };
    }

    private void Change()
    {
        if (_updated.Count == 0 || _dice.NextDouble() < _additions)
        {
            _updated.Insert(0, _updated.Count);
            _added.Insert(0, _updated.Count - 1);
            return;
        }

        var within = _dice.NextDouble() < _frequentChangers ? Math.Max(1, _updated.Count / 50) : _updated.Count;
        var position = _dice.Next(within);
        var id = _updated[position];
        _updated.RemoveAt(position);
        _updated.Insert(MoveAnywhere ? _dice.Next(_updated.Count + 1) : 0, id);
    }

    private int Poisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var number = 0;
        for (var product = _dice.NextDouble(); product > limit; product *= _dice.NextDouble())
        {
            number++;
        }

        return number;
    }
}
