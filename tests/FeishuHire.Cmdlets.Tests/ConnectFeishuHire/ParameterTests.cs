using System.Management.Automation;
using System.Security;
using FeishuHire.Cmdlets.Tests.Support;

namespace FeishuHire.Cmdlets.Tests.ConnectFeishuHire;

/// <summary>The parameters: sets, types and ranges.</summary>
public sealed class ParameterTests : CmdletTest
{
    private static readonly string[] InEverySet = ["TimeoutSec", "MaximumRetryCount", "RetryTimeoutSec", "RequestsPerSecond", "PassThru"];
    private static readonly string[] OfTheNetwork = ["Endpoint", "Proxy", "ProxyCredential"];

    [Fact]
    public async Task They_form_the_documented_sets_with_the_credential_as_default()
    {
        var command = await GetCommandAsync();

        Assert.Equal(
            ["AccessToken", "AppSecret", "Credential", "EnvironmentVariable", "Sandbox"],
            command.ParameterSets.Select(set => set.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Credential", command.DefaultParameterSet);
        Assert.Equal("FeishuHire.FeishuHireSession", Assert.Single(command.OutputType).Name);
    }

    [Theory]
    [InlineData("Credential", true, "Credential")]
    [InlineData("AppSecret", true, "AppId", "AppSecret")]
    [InlineData("AccessToken", true, "AccessToken")]
    [InlineData("EnvironmentVariable", true, "EnvironmentVariable")]
    [InlineData("Sandbox", false, "Sandbox")]
    public async Task A_set_has_the_documented_parameters_its_own_mandatory(string name, bool network, params string[] own)
    {
        var set = (await GetCommandAsync()).ParameterSets.Single(set => set.Name == name);

        var parameters = set.Parameters.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name)).ToList();
        string[] expected = [.. own, .. InEverySet, .. network ? OfTheNetwork : []];
        Assert.Equal(expected.Order(StringComparer.Ordinal), parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            own.Order(StringComparer.Ordinal),
            parameters.Where(parameter => parameter.IsMandatory).Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_has_a_position_the_credential()
    {
        var command = await GetCommandAsync();

        var positional = Assert.Single(command.ParameterSets.SelectMany(set => set.Parameters), parameter => parameter.Position >= 0);
        Assert.Equal(("Credential", 0), (positional.Name, positional.Position));
    }

    [Theory]
    [InlineData("Credential", typeof(PSCredential))]
    [InlineData("AppId", typeof(string))]
    [InlineData("AppSecret", typeof(SecureString))]
    [InlineData("AccessToken", typeof(SecureString))]
    [InlineData("EnvironmentVariable", typeof(SwitchParameter))]
    [InlineData("Sandbox", typeof(SwitchParameter))]
    [InlineData("Endpoint", typeof(string))]
    [InlineData("Proxy", typeof(Uri))]
    [InlineData("ProxyCredential", typeof(PSCredential))]
    [InlineData("TimeoutSec", typeof(int))]
    [InlineData("MaximumRetryCount", typeof(int))]
    [InlineData("RetryTimeoutSec", typeof(int))]
    [InlineData("RequestsPerSecond", typeof(int?))]
    [InlineData("PassThru", typeof(SwitchParameter))]
    public async Task They_have_the_documented_types(string name, Type type) =>
        Assert.Equal(type, (await GetCommandAsync()).Parameters[name].ParameterType);

    [Fact]
    public async Task None_takes_a_secret_as_text()
    {
        string[] words = ["secret", "token", "credential", "password"];

        var secrets = (await GetCommandAsync()).Parameters.Values
            .Where(parameter => words.Any(word => parameter.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();

        Assert.Equal(
            ["AccessToken", "AppSecret", "Credential", "ProxyCredential"],
            secrets.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        Assert.All(secrets, parameter => Assert.Contains(parameter.ParameterType, new[] { typeof(SecureString), typeof(PSCredential) }));
    }

    [Theory]
    [InlineData("Credential")]
    [InlineData("ProxyCredential")]
    public async Task A_user_name_leads_to_a_prompt_for_the_password(string name) =>
        Assert.Single((await GetCommandAsync()).Parameters[name].Attributes.OfType<CredentialAttribute>());

    [Theory]
    [InlineData("TimeoutSec", 0)]
    [InlineData("TimeoutSec", 86401)]
    [InlineData("MaximumRetryCount", -1)]
    [InlineData("MaximumRetryCount", 101)]
    [InlineData("RetryTimeoutSec", -1)]
    [InlineData("RetryTimeoutSec", 86401)]
    [InlineData("RequestsPerSecond", 0)]
    [InlineData("RequestsPerSecond", 1001)]
    public async Task A_number_out_of_bounds_is_refused(string name, int value)
    {
        var result = await Shell.InvokeAsync($"Connect-FeishuHire -Sandbox -{name} {value}");

        Assert.Equal("ParameterArgumentValidationError,FeishuHire.Commands.ConnectFeishuHireCommand", result.Thrown?.FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("-TimeoutSec 1 -MaximumRetryCount 0 -RetryTimeoutSec 0 -RequestsPerSecond 1000")]
    [InlineData("-TimeoutSec 86400 -MaximumRetryCount 100 -RetryTimeoutSec 86400 -RequestsPerSecond 1")]
    public async Task Numbers_may_be_at_their_bounds(string parameters)
    {
        var result = await Shell.InvokeAsync($"Connect-FeishuHire -Sandbox {parameters}; Get-FeishuExternalApplication $args[0]", Few);

        Assert.Equal(7, result.WithoutErrors().Output.Count);
    }

    private async Task<CmdletInfo> GetCommandAsync() =>
        Assert.IsType<CmdletInfo>((await Shell.InvokeAsync("Get-Command Connect-FeishuHire")).Objects.Single());
}
