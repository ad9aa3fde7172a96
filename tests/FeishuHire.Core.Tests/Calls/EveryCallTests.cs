using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Calls;

/// <summary>Every call of Hire that an app can make with JSON is made as Feishu documents it.</summary>
public sealed class EveryCallTests
{
    [Fact]
    public void Only_the_call_for_a_user_and_the_one_for_a_file_are_left_out() =>
        Assert.Equal(["v1/attachment/create", "v1/todo/list"], Catalogue.Operations.Except(CallTenant.Callable).Select(operation => operation.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_calls_that_are_left_out_are_refused_with_the_reason()
    {
        foreach (var (name, reason) in new[] { ("v1/attachment/create", "multipart/form-data"), ("v1/todo/list", "access token of a user") })
        {
            var error = Assert.Throws<FeishuApiException>(SampleCall.Find(Catalogue.Get(name)).Validate);

            Assert.Equal(FeishuErrorId.InvalidParameter, error.ErrorId);
            Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        }

        Assert.All(CallTenant.Callable, operation => SampleCall.Find(operation).Validate());
    }

    [Theory]
    [MemberData(nameof(CallTenant.Names), MemberType = typeof(CallTenant))]
    public async Task A_call_is_sent_with_its_method_and_its_path_filled_in(string name)
    {
        var operation = Catalogue.Get(name);
        using var tenant = await CallTenant.ConnectAsync();
        var sample = await SampleCall.OfAsync(operation, tenant);

        await tenant.CallAsync(name, all: false);

        var (method, path, _, type, body, _, status) = tenant.Sent[^1];
        Assert.Equal((operation.Method, 200), (method, status));
        Assert.Equal(string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith(':') ? sample.Id : part)), path);

        // A list request that takes a body has one, even without criteria.
        var expected = sample.Body ?? (operation is { Method: "POST", ReadsOnly: true, Response: ResponseShape.Pages or ResponseShape.List } ? "{}" : null);
        Assert.Equal(expected is null ? ("", null) : (expected, "application/json; charset=utf-8"), (body, type));
    }

    [Theory]
    [MemberData(nameof(CallTenant.Names), MemberType = typeof(CallTenant))]
    public async Task A_call_gives_what_is_inside_of_what_Feishu_wraps(string name)
    {
        var operation = Catalogue.Get(name);
        using var tenant = await CallTenant.ConnectAsync();

        var records = await tenant.CallAsync(name);

        var kinds = records.ConvertAll(record => JsonDocument.Parse(record).RootElement).ConvertAll(record => record.ValueKind);
        switch (operation.Response)
        {
            case ResponseShape.Empty:
                Assert.Empty(records);
                break;
            case ResponseShape.Value:
                Assert.Equal([JsonValueKind.String], kinds);
                break;
            case ResponseShape.Object or ResponseShape.Data:
                Assert.Equal([JsonValueKind.Object], kinds);
                Assert.DoesNotContain($"{{\"{operation.ResponseMember}\":{{", records[0], StringComparison.Ordinal);
                break;
            default:
                Assert.NotEmpty(records);
                Assert.All(kinds, kind => Assert.Equal(name == "v1/application/list" ? JsonValueKind.String : JsonValueKind.Object, kind));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(CallTenant.Paged), MemberType = typeof(CallTenant))]
    public async Task A_list_is_read_to_its_end_whatever_the_size_of_its_pages(string name)
    {
        using var tenant = await CallTenant.ConnectAsync();
        var largest = Catalogue.Get(name).MaximumPageSize ?? 10;

        var all = await tenant.CallAsync(name);
        var usual = tenant.Sent.Count;
        var small = await tenant.CallAsync(name, pageSize: 7);

        Assert.Equal(all, small);
        Assert.Distinct(all);
        Assert.True(all.Count > 7);
        Assert.All(tenant.Sent, request => Assert.Equal(200, request.Status));
        Assert.Contains($"page_size={largest}", tenant.Sent[usual - 1].Query, StringComparison.Ordinal);

        // Each page after the first continues where the previous one ended. The token is in the query, whatever the method.
        var pages = tenant.Sent.Skip(tenant.Sent.Count - ((all.Count + 6) / 7)).ToList();
        Assert.DoesNotContain("page_token", pages[0].Query, StringComparison.Ordinal);
        Assert.All(pages.Skip(1), page => Assert.Contains("page_token=", page.Query, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CallTenant.Names), MemberType = typeof(CallTenant))]
    public async Task Without_a_scope_the_error_names_those_of_which_one_is_needed(string name)
    {
        var operation = Catalogue.Get(name);
        if (operation.Scopes.Count == 0)
        {
            return;
        }

        using var tenant = await CallTenant.ConnectAsync(new TestSettings { MissingScopes = operation.Scopes.ToList() });

        var error = await Assert.ThrowsAsync<FeishuApiException>(() => tenant.Clock.RunAsync(tenant.SendAsync(new SampleCall(operation, "7000000000000000001"))));

        Assert.Equal(FeishuErrorId.PermissionDenied, error.ErrorId);
        Assert.All(operation.Scopes, scope => Assert.Contains(scope, error.Message, StringComparison.Ordinal));
        Assert.Contains("Find-FeishuHireApi -Scope", error.RecommendedAction, StringComparison.Ordinal);
    }
}
