using System.Diagnostics;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.RemoveFeishuExternalApplication;

/// <summary>Removals need confirmation, are done once, are looked up if the response was lost, and stop immediately.</summary>
public sealed class RemovingTests : ConnectedTest
{
    private const string Delete = "DELETE external_applications/*";

    private int Deletes => Server.Requests.Count(request => request.Method == "DELETE");

    [Fact]
    public async Task Objects_from_the_pipeline_are_removed_and_given_out()
    {
        var result = await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -All | Remove-FeishuExternalApplication -Confirm:$false -PassThru", Few);

        Assert.Equal(7, result.WithoutErrors().Values("Id").Distinct().Count());
        Assert.Empty((await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0]", Few)).WithoutErrors().Output);
        Assert.All(
            Server.Requests.Where(request => request.Method == "DELETE"), request => Assert.Equal($"?talent_id={Few}", request.Query));
    }

    [Fact]
    public async Task Asks_first_and_sends_nothing_after_a_no()
    {
        await using var shell = Shell.Open(new ShellOptions { Input = new StringReader("n\n") });
        await shell.ConnectAsync(Server, Shell.Impatient);

        var shown = await shell.ShowAsync("Remove-FeishuExternalApplication 7 -TalentId $args[0]", Few);

        Assert.Contains("Remove external application", shown, StringComparison.Ordinal);
        Assert.Equal(0, Deletes);
    }

    [Fact]
    public async Task The_same_id_is_removed_once()
    {
        var id = await FirstAsync();

        var result = await Shell.InvokeAsync("$args[0], $args[0] | Remove-FeishuExternalApplication -Confirm:$false -PassThru", id);

        Assert.Single(result.WithoutErrors().Output);
        Assert.Equal(1, Deletes);
    }

    [Fact]
    public async Task A_removal_whose_response_was_lost_is_done_if_the_talent_does_not_have_it_any_more()
    {
        var id = await FirstAsync();
        Server.Script.Add(Delete, Responses.AfterExecution(Responses.Reset()));

        var result = await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -TalentId $args[1] -Confirm:$false -PassThru", id, Few);

        Assert.Equal([id], result.WithoutErrors().Values("Id"));
        Assert.Equal(1, Deletes);
    }

    [Fact]
    public async Task It_is_sent_again_if_the_talent_still_has_it()
    {
        var id = await FirstAsync();
        Server.Script.Add(Delete, Responses.Html(502));

        (await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -TalentId $args[1] -Confirm:$false", id, Few)).WithoutErrors();

        Assert.Equal(2, Deletes);
        Assert.NotEqual(id, await FirstAsync());
    }

    [Fact]
    public async Task It_is_unknown_without_the_talent_and_not_sent_again()
    {
        Server.Script.Add(Delete, Responses.Html(502));

        var result = await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -Confirm:$false", await FirstAsync());

        Assert.StartsWith("OutcomeUnknown,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Without -TalentId, the module cannot look it up.", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, Deletes);
    }

    [Fact]
    public async Task Stopping_ends_at_once_and_says_what_had_been_done()
    {
        var id = await FirstAsync();
        var held = Server.Hold("DELETE external_applications/*");
        await using var shell = Shell.Open();
        await shell.ConnectAsync(Server, Shell.Impatient);
        var running = shell.Begin("$args[0] | Remove-FeishuExternalApplication -Confirm:$false", id);
        await held.ArrivedAsync();

        Assert.True(await running.StopAsync() < TimeSpan.FromSeconds(1));

        Assert.Contains("Rows done: 0. Rows that may or may not have been written: 1 (1). No row after row", shell.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_wait_for_their_turn_are_not_uncertain_when_the_command_is_stopped()
    {
        await using var shell = Shell.Open();
        await shell.ConnectAsync(Server, $"{Shell.Impatient} -RequestsPerSecond 1");
        Server.Script.Add(Delete, Responses.FromTenant());
        var held = Server.Hold(Delete);
        var running = shell.Begin("1..9 | Remove-FeishuExternalApplication -Confirm:$false");
        await held.ArrivedAsync();

        await running.StopAsync();

        Assert.Contains("Rows that may or may not have been written: 1 (2).", shell.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_wait_for_their_turn_are_not_sent_after_an_error_that_the_user_lets_stop_the_command()
    {
        await using var shell = Shell.Open();
        await shell.ConnectAsync(Server, $"{Shell.Impatient} -RequestsPerSecond 1");
        Server.Script.Add(Delete, Responses.Json(200, """{"code":0,"data":{}}"""));
        Server.Script.Add(Delete, Responses.Code(400, 1002002));

        var watch = Stopwatch.StartNew();
        var result = await shell.InvokeAsync("1..9 | Remove-FeishuExternalApplication -Confirm:$false -ErrorAction Stop");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), "They were waited for.");

        Assert.StartsWith("InvalidParameter,", result.Thrown!.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("The command was stopped. Rows done: 1. No row was being written. No row after row 2 was sent.", Assert.Single(result.Warnings));
        Assert.Equal(2, Deletes);
    }

    private async Task<string> FirstAsync() =>
        (string)(await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 1 -WarningAction SilentlyContinue", Few)).Values("Id").First()!;
}
