using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.DisconnectFeishuHire;

/// <summary>Which sessions the cmdlet disconnects, and which it does not.</summary>
public sealed class DisconnectTests : CmdletTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var name in new[] { "first", "second" })
        {
            var session = (await Shell.ConnectAsync(Server, "-PassThru")).WithoutErrors().Output.Single();
            await Shell.InvokeAsync($"${name} = $args[0]", session);
        }
    }

    [Theory]
    [InlineData("Disconnect-FeishuHire", true, false)]
    [InlineData("Disconnect-FeishuHire; Disconnect-FeishuHire", true, false)]
    [InlineData("Disconnect-FeishuHire; Disconnect-FeishuHire -Session $second; $second | Disconnect-FeishuHire", true, false)]
    [InlineData("Disconnect-FeishuHire -Session $first", false, true)]
    [InlineData("Disconnect-FeishuHire $first", false, true)]
    [InlineData("$first | Disconnect-FeishuHire", false, true)]
    [InlineData("$first, $second | Disconnect-FeishuHire", false, false)]
    public async Task Ends_the_default_session_or_those_that_are_given_without_a_word(string script, bool first, bool second)
    {
        var said = await Shell.InvokeAsync($"& {{ {script} }} *>&1");

        Assert.Empty(said.WithoutErrors().Output);
        Assert.Equal([first, second], (await Shell.InvokeAsync("$first.IsConnected, $second.IsConnected")).Objects);

        // The second is the default one.
        Assert.Equal(second ? 1 : 0, (await Shell.InvokeAsync("Get-FeishuHireSession")).WithoutErrors().Output.Count);
    }

    [Fact]
    public async Task Does_nothing_where_there_never_was_a_session()
    {
        await using var shell = Shell.Open();

        Assert.Empty((await shell.InvokeAsync("Disconnect-FeishuHire *>&1")).WithoutErrors().Output);
    }
}
