using System.Globalization;

namespace FeishuHire.Core.Tests.Reading;

/// <summary>Single records by their ids, twenty in a request: in the order of the input, with a separate error for each id that fails.</summary>
public sealed class BatchReaderTests
{
    [Fact]
    public async Task Twenty_ids_go_in_a_request_and_their_records_come_in_the_order_of_the_input()
    {
        var ids = Enumerable.Range(1, 45).Reverse().Select(Text).ToList();
        var tenant = new RowTenant();

        var (results, end) = await tenant.ReadAsync(ids);

        Assert.Null(end);
        Assert.Equal(ids, results);
        Assert.Equal([20, 20, 5], tenant.Asked.Select(asked => asked.Split(',').Length));
    }

    [Fact]
    public async Task An_id_that_does_not_come_back_is_NotFound_at_its_place()
    {
        var (results, end) = await new RowTenant().ReadAsync("3", "404", "1", "405", "2");

        Assert.Null(end);
        Assert.Equal(["3", "NotFound:404", "1", "NotFound:405", "2"], results);
    }

    [Fact]
    public async Task What_cannot_be_an_id_is_not_sent()
    {
        var tenant = new RowTenant();

        var (results, _) = await tenant.ReadAsync("3", "no id", "1");

        Assert.Equal(["3", "InvalidParameter:no id", "1"], results);
        Assert.Equal(["3,1"], tenant.Asked);
    }

    [Fact]
    public async Task No_id_at_all_is_no_request()
    {
        var tenant = new RowTenant();

        var (results, _) = await tenant.ReadAsync("", "no id");

        Assert.Equal(["InvalidParameter:", "InvalidParameter:no id"], results);
        Assert.Empty(tenant.Asked);
    }

    [Theory]
    [InlineData(FeishuErrorId.InvalidParameter)]
    [InlineData(FeishuErrorId.Refused)]
    public async Task An_id_for_which_Feishu_refuses_them_all_costs_only_itself(FeishuErrorId errorId)
    {
        var tenant = new RowTenant { Refuse = ids => ids.Contains("7") ? RowTenant.Failure(errorId) : null };

        var (results, end) = await tenant.ReadAsync(Enumerable.Range(1, 8).Select(Text));

        Assert.Null(end);
        Assert.Equal(["1", "2", "3", "4", "5", "6", $"{errorId}:7", "8"], results);
        Assert.Equal(["1,2,3,4,5,6,7,8", "1,2,3,4", "5,6,7,8", "5,6", "7,8", "7", "8"], tenant.Asked);
    }

    [Fact]
    public async Task A_request_that_fails_is_an_error_for_each_of_its_ids()
    {
        var tenant = new RowTenant { Refuse = ids => ids.Contains("1") ? RowTenant.Failure(FeishuErrorId.NetworkFailure, status: null) : null };

        var (results, end) = await tenant.ReadAsync(Enumerable.Range(1, 21).Select(Text));

        Assert.Null(end);
        Assert.Equal([.. Enumerable.Range(1, 20).Select(id => $"NetworkFailure:{id}"), "21"], results);
        Assert.Equal(2, tenant.Asked.Count);
    }

    [Fact]
    public async Task The_third_request_in_a_row_that_fails_ends_the_command()
    {
        var tenant = new RowTenant { Refuse = _ => RowTenant.Failure(FeishuErrorId.NetworkFailure, status: null) };

        var (results, end) = await tenant.ReadAsync(Enumerable.Range(1, 100).Select(Text));

        Assert.Equal(40, results.Count);
        Assert.Equal((FeishuErrorId.NetworkFailure, "41", true), (end!.ErrorId, end.Subject!.Id, end.EndsCommand));
        Assert.Equal(3, tenant.Asked.Count);
    }

    [Fact]
    public async Task An_error_that_all_requests_would_meet_ends_the_command_at_once()
    {
        var tenant = new RowTenant { Refuse = _ => RowTenant.Failure(FeishuErrorId.PermissionDenied) };

        var (results, end) = await tenant.ReadAsync(["no id", .. Enumerable.Range(1, 30).Select(Text)]);

        Assert.Equal(["InvalidParameter:no id"], results);
        Assert.Equal(FeishuErrorId.PermissionDenied, end?.ErrorId);
        Assert.Single(tenant.Asked);
    }

    [Fact]
    public async Task An_id_is_not_missing_while_there_are_more_pages()
    {
        var tenant = new RowTenant { RowsOnPage = 2 };

        var (results, _) = await tenant.ReadAsync("1", "2", "404", "3", "4", "5");

        Assert.Equal(["1", "2", "NotFound:404", "3", "4", "5"], results);
        Assert.Equal(3, tenant.Asked.Count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
