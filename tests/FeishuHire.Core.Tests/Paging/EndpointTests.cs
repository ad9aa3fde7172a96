using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Calls;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Paging;
using FeishuHire.Reading;

namespace FeishuHire.Core.Tests.Paging;

/// <summary>
/// Typed endpoints of operations that no cmdlet calls yet: the id of the subject is sent where the operation has it, and an endpoint that would lose
/// it cannot be made.
/// </summary>
public sealed class EndpointTests
{
    private const string Id = "7000000000000000001";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    [Theory]
    [InlineData("v1/application-interview/list", "/open-apis/hire/v1/applications/" + Id + "/interviews", 50)]
    [InlineData("v1/website-channel/list", "/open-apis/hire/v1/websites/" + Id + "/channels", 200)]
    public async Task A_list_below_a_record_has_the_id_in_its_path_and_the_largest_page(string name, string path, int pageSize)
    {
        using var tenant = await CallTenant.ConnectAsync();

        var records = await ReadAsync(tenant, session => new ListSource<Thing>(session, List(name), new ListOptions(All: true)), Subject.Of<Thing>(Id));

        Assert.Equal(pageSize + 5, records.Count);
        Assert.All(records, record => Assert.NotNull(record.Name));
        Assert.Equal([path, path], tenant.Sent.Select(request => request.Path));
        Assert.Equal($"?page_size={pageSize}", tenant.Sent[0].Query);
    }

    [Theory]
    [InlineData("v1/interview/get_by_talent", "talent_id", "?talent_id=" + Id)]
    [InlineData("v1/interview_round_type/list", null, "")]
    public async Task A_list_without_pages_is_one_request_without_a_page_size(string name, string? parameter, string query)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var subject = parameter is null ? Subject.ListOf<Thing>() : Subject.Of<Thing>(Id);

        var records = await ReadAsync(tenant, session => new ListSource<Thing>(session, List(name, parameter), new ListOptions(All: true)), subject);

        Assert.Equal(3, records.Count);
        Assert.Equal(query, Assert.Single(tenant.Sent).Query);
    }

    [Fact]
    public async Task A_single_record_has_its_id_in_the_query_if_the_path_has_no_place_for_it()
    {
        using var tenant = await CallTenant.ConnectAsync();
        var endpoint = Record("v1/referral_account/get_account_assets", "referral_account_id");

        var record = Assert.Single(await ReadAsync(tenant, session => new RecordSource<AccountData, Thing>(session, endpoint), Subject.Of<Thing>(Id)));

        Assert.NotNull(record.Name);
        Assert.Equal($"?referral_account_id={Id}", Assert.Single(tenant.Sent).Query);
    }

    [Theory]
    [InlineData("v1/referral_account/get_account_assets", null)]
    [InlineData("v1/referral_account/get_account_assets", "account_id")]
    [InlineData("v1/job/get", "user_id_type")]
    public void A_single_record_whose_id_has_no_place_or_two_is_refused(string name, string? parameter) =>
        Assert.Throws<ArgumentException>(() => Record(name, parameter));

    [Theory]
    [InlineData("v1/job/list", "talent_id")]
    [InlineData("v1/website-channel/list", "page_size")]
    [InlineData("v1/job/get", null)]
    [InlineData("v1/minutes/get", null)]
    public void A_list_is_refused_if_its_operation_does_not_fit(string name, string? parameter) =>
        Assert.Throws<ArgumentException>(() => List(name, parameter));

    [Theory]
    [InlineData("v1/job/list", Id)]
    [InlineData("v1/website-channel/list", null)]
    public void A_subject_for_which_a_list_has_no_place_is_refused(string name, string? id) =>
        Assert.Throws<ArgumentException>(() => List(name).ListOf(new Subject(nameof(Thing), id)));

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T));

    private static ListEndpoint<Thing> List(string name, string? parameter = null) =>
        new(Catalogue.Get(name), TypeOf<DataResponse<ListData<Thing>>>, parameter);

    private static RecordEndpoint<AccountData, Thing> Record(string name, string? parameter) => new(
        Catalogue.Get(name), TypeOf<DataResponse<AccountData>>, (data, _) => data.Account, parameter);

    private static Task<List<Thing>> ReadAsync(CallTenant tenant, Func<FeishuHireSession, PageSource> source, Subject subject)
    {
        return tenant.Clock.RunAsync(AllAsync());

        async Task<List<Thing>> AllAsync()
        {
            var all = new List<Thing>();
            await foreach (var page in source(tenant.Session).ReadAsync(subject, NullRequestObserver.Instance, TestContext.Current.CancellationToken))
            {
                all.AddRange(page.Records.Cast<Thing>());
            }

            return all;
        }
    }

    private sealed class Thing : IRecord
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        string? IRecord.Label => Name;
    }

    private sealed class AccountData
    {
        public Thing? Account { get; set; }
    }
}
