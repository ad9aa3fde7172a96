using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Calls;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Conventions;

/// <summary>Rules for the endpoints of all resources, which are found in the assembly of the client.</summary>
public sealed class EveryEndpointTests
{
    private static readonly Dictionary<string, object> Lists = Find(typeof(ListEndpoint<>));
    private static readonly Dictionary<string, object> Records = Find(typeof(RecordEndpoint<,>));

    public static TheoryData<string> ListNames => [.. Lists.Keys];

    public static TheoryData<string> RecordNames => [.. Records.Keys];

    [Theory]
    [MemberData(nameof(ListNames))]
    public Task A_list_is_read_as_Feishu_documents_it_each_record_and_each_value(string name) => RunAsync(nameof(ReadListAsync), Lists[name]);

    [Theory]
    [MemberData(nameof(RecordNames))]
    public Task A_single_record_is_read_by_its_id_and_one_that_does_not_exist_is_not_found(string name) => RunAsync(nameof(ReadRecordAsync), Records[name]);

    // A value whose member is misspelled is never read.
    [Theory]
    [MemberData(nameof(ListNames))]
    public Task Each_property_has_a_value_in_some_record_of_the_sandbox(string name) => RunAsync(nameof(FillAsync), Lists[name]);

    private static async Task ReadListAsync<TRecord>(ListEndpoint<TRecord> endpoint)
        where TRecord : class, IRecord
    {
        var operation = endpoint.Operation;
        Assert.Equal((ResponseShape.Pages, true, true), (operation.Response, operation.ReadsOnly, operation.TakesTenantToken));
        Assert.True(endpoint.SubjectParameter is null || operation.QueryParameters.Contains(endpoint.SubjectParameter));
        Assert.True(endpoint.IdListMember is null || operation.Method == "POST");

        using var tenant = await CallTenant.ConnectAsync();
        var sent = (await tenant.CallAsync(operation.Name)).ConvertAll(record => JsonDocument.Parse(record).RootElement);
        var owner = endpoint.SubjectParameter is { } parameter ? sent[0].GetProperty(parameter).GetString() : null;
        var expected = sent.FindAll(record => owner is null || record.GetProperty(endpoint.SubjectParameter!).GetString() == owner);

        var pages = await ReadAsync(tenant, new ListSource<TRecord>(tenant.Session, endpoint, new ListOptions(All: true)), new Subject(typeof(TRecord).Name, owner));

        var records = pages.SelectMany(page => page.Records).ToList();
        Assert.Equal(expected.Select(record => record.GetProperty("id").GetString()), records.Select(record => record.Id));
        Assert.Empty(pages.SelectMany(page => page.UnreadableFields));
        var type = endpoint.ResponseType().Options.GetTypeInfo(typeof(TRecord));
        Assert.All(expected.Zip(records), pair => AssertRead(type, pair.First, pair.Second));
    }

    private static async Task ReadRecordAsync<TData, TRecord>(RecordEndpoint<TData, TRecord> endpoint)
        where TData : class
        where TRecord : class, IRecord
    {
        Assert.Equal(("GET", 1), (endpoint.Operation.Method, endpoint.Operation.Path.Count(character => character == ':')));
        using var tenant = await CallTenant.ConnectAsync();
        var listed = await FirstAsync<TRecord>(tenant);
        var source = new RecordSource<TData, TRecord>(tenant.Session, endpoint);

        var page = Assert.Single(await ReadAsync(tenant, source, Subject.Of<TRecord>(listed.Id!)));
        var single = Assert.Single(page.Records);
        Assert.Equal((listed.Id, listed.Label), (single.Id, single.Label));
        Assert.All(typeof(TRecord).GetProperties(), property => Assert.True(
            property.GetValue(listed) is not { } value || property.GetValue(single) is not { } other || value.Equals(other), property.Name));
        Assert.Empty(page.UnreadableFields);

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => ReadAsync(tenant, source, Subject.Of<TRecord>("404")));
        Assert.EndsWith("NotFound", error.ErrorId.ToString(), StringComparison.Ordinal);
        Assert.Equal((Subject.Of<TRecord>("404"), false), (error.Subject, error.EndsCommand));
    }

    private static async Task FillAsync<TRecord>(ListEndpoint<TRecord> endpoint)
        where TRecord : class, IRecord
    {
        using var tenant = await CallTenant.ConnectAsync();
        var records = (await tenant.CallAsync(endpoint.Operation.Name)).ConvertAll(
            record => (TRecord)JsonSerializer.Deserialize(record, endpoint.ResponseType().Options.GetTypeInfo(typeof(TRecord)))!);
        foreach (var single in Records.Values.Where(single => single.GetType().GenericTypeArguments[1] == typeof(TRecord)))
        {
            records.Add(await (Task<TRecord>)Generic(nameof(GetAsync), single).Invoke(null, [tenant, single, records[0].Id])!);
        }

        Assert.Empty(typeof(TRecord).GetProperties().Where(property => records.TrueForAll(record => property.GetValue(record) is null)).Select(property => property.Name));
    }

    private static async Task<TRecord> GetAsync<TData, TRecord>(CallTenant tenant, RecordEndpoint<TData, TRecord> endpoint, string id)
        where TData : class
        where TRecord : class, IRecord =>
        (TRecord)(await ReadAsync(tenant, new RecordSource<TData, TRecord>(tenant.Session, endpoint), Subject.Of<TRecord>(id)))[0].Records[0];

    private static async Task<IRecord> FirstAsync<TRecord>(CallTenant tenant)
        where TRecord : class, IRecord
    {
        var list = Lists.Values.OfType<ListEndpoint<TRecord>>().Single();
        return (await ReadAsync(tenant, new ListSource<TRecord>(tenant.Session, list, new ListOptions(All: false)), Subject.ListOf<TRecord>()))[0].Records[0];
    }

    private static Task<List<ListPage>> ReadAsync(CallTenant tenant, PageSource source, Subject subject) => tenant.Clock.RunAsync(
        source.ReadAsync(subject, NullRequestObserver.Instance, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask());

    // All values that Feishu sends and the model has, however deep.
    private static void AssertRead(JsonTypeInfo type, JsonElement json, object read)
    {
        foreach (var property in type.Properties.Where(property => property.Get is not null))
        {
            if (json.TryGetProperty(property.Name, out var sent) && sent.ValueKind != JsonValueKind.Null && sent.ToString().Length > 0)
            {
                var value = property.Get!(read);
                Assert.True(value is not null, $"{type.Type.Name}: {property.Name}");
                Assert.True(value is not DateTime { Kind: not DateTimeKind.Local }, property.Name);
                if (sent.ValueKind == JsonValueKind.Object)
                {
                    AssertRead(type.Options.GetTypeInfo(property.PropertyType), sent, value);
                }
                else if (value is IList items)
                {
                    Assert.Equal(sent.GetArrayLength(), items.Count);
                    var item = type.Options.GetTypeInfo(property.PropertyType.GetGenericArguments()[0]);
                    Assert.All(sent.EnumerateArray().Zip(items.Cast<object>()), pair => AssertRead(item, pair.First, pair.Second));
                }
            }
        }
    }

    private static Task RunAsync(string method, object endpoint) => (Task)Generic(method, endpoint).Invoke(null, [endpoint])!;

    private static MethodInfo Generic(string method, object endpoint) =>
        typeof(EveryEndpointTests).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(endpoint.GetType().GenericTypeArguments);

    private static Dictionary<string, object> Find(Type definition) => (
        from type in typeof(Catalogue).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == definition
        select (Name: $"{type.Name}.{field.Name}", Endpoint: field.GetValue(null)!))
        .ToDictionary(found => found.Name, found => found.Endpoint, StringComparer.Ordinal);
}
