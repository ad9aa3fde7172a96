using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.InvokeFeishuHireRequest;

/// <summary>Ids come from the pipeline, and the results are in the same order.</summary>
public sealed class InputTests : ConnectedTest
{
    private const string Command = "InvokeFeishuHireRequestCommand";

    [Fact]
    public async Task Every_job_of_a_list_fills_the_path_of_its_details()
    {
        var jobs = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs -All")).WithoutErrors().Values("id").ToList();

        var details = await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs -All | Invoke-FeishuHireRequest v1/jobs/:job_id/get_detail");

        Assert.Equal(48, jobs.Count);
        Assert.Equal(jobs, details.WithoutErrors().Values("job_id"));
        Assert.Empty(details.Warnings);
    }

    [Theory]
    [InlineData("'7'")]
    [InlineData("7")]
    [InlineData("[long]7")]
    [InlineData("' 7 '")]
    [InlineData("[pscustomobject]@{ role_id = '7'; id = '8' }")]
    [InlineData("[pscustomobject]@{ RoleId = 7; id = '8' }")]
    [InlineData("[pscustomobject]@{ id = '7' }")]
    [InlineData("[pscustomobject]@{ Id = '7' }")]
    [InlineData("@{ role_id = '7' }")]
    [InlineData("@{ ROLEID = '7' }")]
    [InlineData("@{ Id = '7' }")]
    public async Task An_id_is_taken_as_it_comes(string input)
    {
        var roles = (await Shell.InvokeAsync($"{input} | Invoke-FeishuHireRequest v1/roles/:role_id; Invoke-FeishuHireRequest v1/roles/:role_id -InputObject ({input})")).WithoutErrors();

        Assert.Equal(["7", "7"], roles.Values("id"));
        Assert.All(Server.RequestsTo("7"), request => Assert.Equal("/open-apis/hire/v1/roles/7", request.Path));
    }

    [Fact]
    public async Task Typed_objects_fill_paths_too()
    {
        (await Shell.InvokeAsync("Get-FeishuTalent -PageSize 2 3>$null | Invoke-FeishuHireRequest v2/talents/:talent_id")).WithoutErrors();
        (await Shell.InvokeAsync("Get-FeishuJob -PageSize 2 3>$null | Invoke-FeishuHireRequest v1/jobs/:job_id/config")).WithoutErrors();

        Assert.Equal(2, Server.Requests.Count(request => request.Path.StartsWith("/open-apis/hire/v2/talents/", StringComparison.Ordinal)));
        Assert.Equal(2, Server.RequestsTo("config").Count);
    }

    [Fact]
    public async Task Several_names_are_filled_by_their_properties_and_the_last_one_without_by_the_id()
    {
        var result = await Shell.InvokeAsync(
            """
            [pscustomobject]@{ website_id = '1'; id = '2' }, [pscustomobject]@{ website_id = '3'; channel_id = '4'; id = '5' }, '6', [pscustomobject]@{ id = '7' } |
                Invoke-FeishuHireRequest v1/websites/:website_id/channels/:channel_id -Method PUT -Body @{ channel_name = 'n' }
            """);

        Assert.Equal(["/open-apis/hire/v1/websites/1/channels/2", "/open-apis/hire/v1/websites/3/channels/4"], Server.Requests.Skip(1).Select(request => request.Path));
        Assert.Equal(2, result.Errors.Count);
        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "6", result.Errors[0], Command);
    }

    [Fact]
    public async Task A_row_without_an_id_is_the_target_of_its_error_and_the_others_go_on_in_order()
    {
        var result = await Shell.InvokeAsync(
            """
            $rows = '7', [pscustomobject]@{ name = 'A. Person' }, 'a b', $null, '..', '6.96066E+18', '8'
            $rows | Invoke-FeishuHireRequest v1/roles/:role_id
            """);

        Assert.Equal(["7", "8"], result.Values("id"));
        Assert.Equal(5, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("InvalidParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal("A. Person", PSObject.AsPSObject(result.Errors[0].TargetObject).Properties["name"].Value);
        Assert.DoesNotContain("Person", result.Errors[0].Exception.Message + result.Errors[0].CategoryInfo, StringComparison.Ordinal);
        Assert.Contains("role_id, RoleId or Id", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(["a b", null, "..", "6.96066E+18"], result.Errors.Skip(1).Select(error => error.TargetObject));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task An_id_that_does_not_exist_is_an_error_with_its_row_and_the_others_go_on()
    {
        var jobs = (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs -PageSize 2 3>$null")).WithoutErrors().Values("id").ToList();

        var result = await Shell.InvokeAsync("$args[0], [pscustomobject]@{ id = '1'; name = 'n' }, $args[1] | Invoke-FeishuHireRequest v1/jobs/:job_id", jobs[0], jobs[1]);

        Assert.Equal(jobs, result.Values("id"));
        var error = Assert.Single(result.Errors);
        Assert.Equal("n", PSObject.AsPSObject(error.TargetObject).Properties["name"].Value);
        Assert.StartsWith("NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("Job '1' does not exist.", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("1", error.CategoryInfo.TargetName);
    }

    [Fact]
    public async Task Many_inputs_are_read_at_the_same_time_and_come_in_order()
    {
        var (second, ninth) = (Server.Pause("2"), Server.Pause("9"));
        var running = Shell.Begin("1..20 | Invoke-FeishuHireRequest v1/roles/:role_id");
        await second.ArrivedAsync();
        await ninth.ArrivedAsync();
        ninth.Release();
        second.Release();

        var roles = (await running.WaitAsync()).WithoutErrors();

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number}"), roles.Values("id"));
    }

    [Fact]
    public async Task ThrottleLimit_1_reads_one_after_the_other()
    {
        (await Shell.InvokeAsync("1..5 | Invoke-FeishuHireRequest v1/roles/:role_id -ThrottleLimit 1")).WithoutErrors();

        Assert.Equal(["1", "2", "3", "4", "5"], Server.Requests.Skip(1).Select(request => request.Path.Split('/')[^1]));
    }

    [Fact]
    public async Task A_list_is_read_no_further_than_somebody_wants()
    {
        (await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs -All -PageSize 10 | Select-First 1")).WithoutErrors();

        Assert.Single(Server.RequestsTo("jobs"));
    }

    [Theory]
    [InlineData("'7' | Invoke-FeishuHireRequest v1/jobs", "no placeholder")]
    [InlineData("Invoke-FeishuHireRequest v1/jobs -InputObject 7", "no placeholder")]
    [InlineData("'7', '8' | Invoke-FeishuHireRequest v1/websites/:website_id/job_posts -PageToken t", "one input only")]
    public async Task An_input_that_cannot_be_meant_ends_the_command_before_anything_is_sent(string script, string reason)
    {
        var thrown = (await Shell.InvokeAsync(script)).Thrown;

        Assert.StartsWith("InvalidParameter,", thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(reason, thrown!.Exception.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_name_without_an_input_is_an_error()
    {
        var error = Assert.Single((await Shell.InvokeAsync("Invoke-FeishuHireRequest v1/jobs/:job_id")).Errors);

        ErrorAssert.Is("InvalidParameter", ErrorCategory.InvalidArgument, "v1/jobs/:job_id", error, Command);
    }
}
