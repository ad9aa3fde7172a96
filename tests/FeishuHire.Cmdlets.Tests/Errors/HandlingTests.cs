using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Errors;

/// <summary>Error handling in scripts.</summary>
public sealed class HandlingTests : ConnectedTest
{
    private const string Unknown = "1111111111111111111";

    [Fact]
    public async Task An_error_of_a_talent_is_caught_by_type_with_ErrorAction_Stop()
    {
        var result = await Shell.InvokeAsync(
            """
            try {
                Get-FeishuExternalApplication $args[0] -ErrorAction Stop
            } catch [FeishuHire.FeishuApiException] {
                "$($_.Exception.ErrorId)"
                $_.Exception.ErrorId -eq [FeishuHire.FeishuErrorId]::TalentNotFound
                $_.Exception.ErrorId -eq 'TalentNotFound'
                $_.TargetObject
            }
            """,
            Unknown);

        Assert.Equal(["TalentNotFound", true, true, Unknown], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task An_error_that_ends_the_command_is_caught_by_type()
    {
        var result = await Shell.InvokeAsync(
            """
            try {
                Connect-FeishuHire $args[0] -Endpoint $args[1]
            } catch [FeishuHire.FeishuApiException] {
                $_.Exception.Code
            }
            """,
            new PSCredential(Server.Options.AppId, SecureText.Of("wr0ng")),
            Server.Endpoint.AbsoluteUri);

        Assert.Equal([10015], result.WithoutErrors().Objects);
    }

    [Fact]
    public async Task ErrorAction_Stop_ends_the_script_with_the_first_error_and_keeps_id_category_and_target()
    {
        var result = await Shell.InvokeAsync("$args | Get-FeishuExternalApplication -ErrorAction Stop", Unknown, Few);

        Assert.Empty(result.Output);
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, Unknown, result.Thrown);
    }

    [Fact]
    public async Task ErrorVariable_collects_them()
    {
        var result = await Shell.InvokeAsync(
            "$args | Get-FeishuExternalApplication -ErrorVariable failures -ErrorAction SilentlyContinue", Unknown, Few);

        Assert.Equal(7, result.WithoutErrors().Output.Count);
        var failures = (await Shell.InvokeAsync("$failures")).Objects;
        ErrorAssert.Is("TalentNotFound", ErrorCategory.ObjectNotFound, Unknown, Assert.IsType<ErrorRecord>(Assert.Single(failures)));
    }

    [Theory]
    [InlineData("SilentlyContinue", 1)]
    [InlineData("Ignore", 0)]
    public async Task ErrorAction_says_whether_they_leave_a_trace(string action, int traces)
    {
        var result = await Shell.InvokeAsync(
            $"$Error.Clear(); $args | Get-FeishuExternalApplication -ErrorAction {action}; $Error.Count", Unknown, Few);

        Assert.Equal(7 + 1, result.WithoutErrors().Output.Count);
        Assert.Equal(traces, result.Objects.Last());
    }

    [Fact]
    public async Task The_prompt_shows_what_to_do()
    {
        Shell.Host.Terminal.Width = 200;

        Assert.Matches("(?s)does not exist.*19 digits", await Shell.ShowAsync("Get-FeishuExternalApplication $args[0]", Unknown));
    }
}
