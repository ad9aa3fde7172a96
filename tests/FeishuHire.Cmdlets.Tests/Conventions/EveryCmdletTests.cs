using System.Management.Automation;
using System.Reflection;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.Conventions;

/// <summary>Rules for all cmdlets, which are found in the module, so that they hold for a new one as well.</summary>
public sealed class EveryCmdletTests : CmdletTest
{
    public static TheoryData<string> All => [.. ModuleCmdlet.All.Keys];

    public static TheoryData<string> WithSession => [.. ModuleCmdlet.All.Values.Where(cmdlet => cmdlet.IsA("SessionCommand")).Select(cmdlet => cmdlet.Name)];

    /// <summary>Those that make one or two calls, which they name; others make many or any.</summary>
    public static TheoryData<string> WithCalls =>
        [.. ModuleCmdlet.All.Values.Where(cmdlet => cmdlet.IsA("RecordCommand") || cmdlet.IsA("WriteCommand")).Select(cmdlet => cmdlet.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Is_named_after_Feishu_and_says_what_it_returns(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];

        Assert.Matches("^[A-Z][a-z]+(To|From)?-Feishu[A-Z][A-Za-z]+$", name);
        Assert.Equal($"{name.Replace("-", "", StringComparison.Ordinal)}Command", cmdlet.Type.Name);
        Assert.NotEmpty(cmdlet.Type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type));

        // The page about a call is in the catalogue, from which help takes it.
        Assert.Equal(cmdlet.Apis.Count == 0, cmdlet.Attribute.HelpUri is not null && cmdlet.Attribute.HelpUri.StartsWith("https://", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithCalls))]
    public void Is_found_by_the_calls_that_it_makes(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];

        var named = cmdlet.Type.GetCustomAttributesData().Single(attribute => attribute.AttributeType.Name == "HireOperationAttribute");
        Assert.Equal(((IReadOnlyCollection<CustomAttributeTypedArgument>)named.ConstructorArguments[0].Value!).Count, cmdlet.Apis.Count);
    }

    [Theory]
    [MemberData(nameof(WithCalls))]
    public void Asks_before_it_writes_and_only_then(string name)
    {
        var cmdlet = ModuleCmdlet.All[name];

        Assert.Equal(cmdlet.Apis.Any(api => !api.ReadsOnly), cmdlet.Attribute.SupportsShouldProcess);
        Assert.Equal(cmdlet.Apis.Any(api => api.Method == "DELETE"), cmdlet.Attribute.ConfirmImpact == ConfirmImpact.High);
    }

    [Theory]
    [MemberData(nameof(WithSession))]
    public async Task Ends_once_with_NotConnected_if_there_is_no_session(string name)
    {
        var command = ModuleCmdlet.All[name].ShortestCommand;

        AssertNotConnected(await Shell.InvokeAsync(command));
        AssertNotConnected(await Shell.InvokeAsync($"Connect-FeishuHire -Sandbox; Disconnect-FeishuHire; {command}"));
    }

    [Theory]
    [MemberData(nameof(WithSession))]
    public async Task Uses_no_session_that_was_disconnected_or_is_null(string name)
    {
        var command = ModuleCmdlet.All[name].ShortestCommand;
        await Shell.InvokeAsync("$session = $args[0]", (await Shell.ConnectAsync(Server, "-PassThru")).Output.Single());
        await Shell.InvokeAsync("Disconnect-FeishuHire -Session $session");
        await Shell.ConnectAsync(Server);
        Server.ClearRequests();

        var disconnected = await Shell.InvokeAsync($"{command} -Session $session");
        var none = await Shell.InvokeAsync($"{command} -Session $null");

        AssertNotConnected(disconnected);
        Assert.Contains("disconnected", disconnected.Thrown!.Exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("ParameterArgumentValidationError,", none.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    private static void AssertNotConnected(ScriptResult result)
    {
        Assert.StartsWith("NotConnected,", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ConnectionError, result.Thrown!.CategoryInfo.Category);
        Assert.Contains("Connect-FeishuHire", result.Thrown.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Output);
    }
}
