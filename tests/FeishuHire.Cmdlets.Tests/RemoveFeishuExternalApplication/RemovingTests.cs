using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.RemoveFeishuExternalApplication;

/// <summary>Removals: asked for, done once, looked up where the response was lost, and stopped at once.</summary>
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
        Server.Script.Add(Delete, Answers.AfterTheDeed(Answers.Reset()));

        var result = await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -TalentId $args[1] -Confirm:$false -PassThru", id, Few);

        Assert.Equal([id], result.WithoutErrors().Values("Id"));
        Assert.Equal(1, Deletes);
    }

    [Fact]
    public async Task It_is_sent_again_if_the_talent_still_has_it()
    {
        var id = await FirstAsync();
        Server.Script.Add(Delete, Answers.Html(502));

        (await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -TalentId $args[1] -Confirm:$false", id, Few)).WithoutErrors();

        Assert.Equal(2, Deletes);
        Assert.NotEqual(id, await FirstAsync());
    }

    [Fact]
    public async Task It_is_unknown_without_the_talent_and_not_sent_again()
    {
        Server.Script.Add(Delete, Answers.Html(502));

        var result = await Shell.InvokeAsync("Remove-FeishuExternalApplication $args[0] -Confirm:$false", await FirstAsync());

        Assert.StartsWith("OutcomeUnknown,", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Without -TalentId it cannot be looked up.", result.Errors[0].Exception.Message, StringComparison.Ordinal);
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

        Assert.Contains("Rows written: 0. Rows that may or may not have been written: 1 (1).", shell.Screen, StringComparison.Ordinal);
    }

    private async Task<string> FirstAsync() =>
        (string)(await Shell.InvokeAsync("Get-FeishuExternalApplication $args[0] -PageSize 1 -WarningAction SilentlyContinue", Few)).Values("Id").First()!;
}
