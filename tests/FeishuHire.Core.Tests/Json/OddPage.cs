using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.ExternalApplications;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Core.Tests.Json;

/// <summary>A page of records with odd values in some fields, which depend on the seed.</summary>
internal sealed class OddPage<TItem>
    where TItem : class
{
    private static readonly string[] UnknownMembers =
    [
        "\"unheard_of\":{\"a\":[1e999]}", "\"\\ud800\":1", "\"unheard_of\":\"\\udfff\"", $"\"deep\":{new string('[', 200)}{new string(']', 200)}", "\"\":null",
    ];

    private readonly Random _dice;
    private readonly List<Dictionary<OddField<TItem>, OddValue>> _records = [];

    public OddPage(int seed, OddField<TItem>[] fields)
    {
        _dice = new Random(seed);
        var oddness = _dice.NextDouble();
        var count = 1 + _dice.Next(20);
        for (var record = 0; record < count; record++)
        {
            _records.Add(fields.Where(_ => _dice.NextDouble() < oddness).ToDictionary(field => field, field => field.Values[_dice.Next(field.Values.Length)]));
        }
    }

    public string Json =>
        $$$"""{"code":0,"data":{"items":[{{{string.Join(",", _records.Select(Record))}}}],"has_more":false,"unheard_of":[]}}""";

    public IEnumerable<string> UnreadableFields => _records
        .SelectMany(record => record.Where(odd => !odd.Value.IsReadable).Select(odd => odd.Key.Name));

    public void AssertReadAs(ListPage page, OddField<TItem>[] fields)
    {
        Assert.Equal(_records.Select((_, record) => Id(record)), page.Records.Select(record => record.Id));
        for (var record = 0; record < _records.Count; record++)
        {
            foreach (var field in fields)
            {
                var expected = _records[record].TryGetValue(field, out var value) ? value.Value : null;
                var actual = field.Read((TItem)page.Records[record]);
                Assert.True(Equals(expected, actual), $"{field.Name} of record {record}: {value}, but read {actual ?? "null"}");
            }
        }

        Assert.Equal(UnreadableFields.Order(StringComparer.Ordinal), page.UnreadableFields.Order(StringComparer.Ordinal));
    }

    private static string Id(int record) => (6989202908470446380 + record).ToString(CultureInfo.InvariantCulture);

    private string Record(Dictionary<OddField<TItem>, OddValue> record, int number)
    {
        var quote = _dice.Next(4) == 0 ? "" : "\"";
        var basicInfo = Members(record.Where(field => field.Key.InBasicInfo));
        string[] members =
        [
            $"\"id\":{quote}{Id(number)}{quote}",
            .. Members(record.Where(field => !field.Key.InBasicInfo)),
            $"\"basic_info\":{{{string.Join(",", basicInfo)}}}",
            .. UnknownMembers.Where(_ => _dice.Next(8) == 0),
        ];
        _dice.Shuffle(members);
        return $"{{{string.Join(",", members)}}}";
    }

    private static IEnumerable<string> Members(IEnumerable<KeyValuePair<OddField<TItem>, OddValue>> fields) =>
        fields.Select(field => $"\"{field.Key.Name}\":{field.Value.Json}");
}

/// <summary>Reads a page as the transport does.</summary>
internal static class OddPage
{
    public static async Task<ListPage> ReadAsync<TItem>(string json, JsonTypeInfo<DataResponse<ListData<TItem>>> type)
        where TItem : class, IRecord
    {
        var list = new ListQuery<TItem>(
            ExternalApplicationEndpoints.List.Operation, () => type, Subject.ListOf<TItem>(), QueryString.Empty);
        var pages = new Pager(new FixedAnswer(json), NullRequestObserver.Instance).ReadAsync(
            list, new ListOptions(All: false), new RecordDeduplicator(), TestContext.Current.CancellationToken);
        await foreach (var page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("There is no page.");
    }

    public static TResponse Parse<TResponse>(byte[] body, JsonTypeInfo<TResponse> type)
        where TResponse : Response
    {
        var attempt = ResponseReader.Read(
            new RawResponse { Status = 200, Body = new ResponseBody(body, body.Length, ArrayPool<byte>.Shared) },
            type,
            token: null,
            new Redactor());
        return attempt.Verdict == Verdict.Success
            ? (TResponse)attempt.Response!
            : throw new FeishuApiException(attempt.Verdict.ErrorId!.Value, "The body cannot be read.");
    }

    private sealed class FixedAnswer(string json) : IRequestSender
    {
        public Task<TResponse> SendAsync<TResponse>(ApiRequest<TResponse> request, IRequestObserver observer, CancellationToken cancellationToken)
            where TResponse : Response => Task.FromResult(Parse(Encoding.UTF8.GetBytes(json), request.ResponseType()));
    }
}
