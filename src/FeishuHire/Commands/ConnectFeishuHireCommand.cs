using System;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using FeishuHire.Authentication;
using FeishuHire.Completion;
using FeishuHire.Http;
using FeishuHire.Pipeline;
using FeishuHire.Sessions;

namespace FeishuHire.Commands;

/// <summary><c>Connect-FeishuHire</c>: creates a session, gets its first token, and makes it the default session of the runspace.</summary>
[Cmdlet(
    VerbsCommunications.Connect, "FeishuHire", DefaultParameterSetName = CredentialSet,
    HelpUri = "https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal")]
[OutputType(typeof(FeishuHireSession))]
public sealed class ConnectFeishuHireCommand : FeishuHireCommand
{
    private const string CredentialSet = "Credential";
    private const string AppSecretSet = "AppSecret";
    private const string AccessTokenSet = "AccessToken";
    private const string EnvironmentVariableSet = "EnvironmentVariable";
    private const string SandboxSet = "Sandbox";

    /// <summary>The App ID as the user name and the App Secret as the password.</summary>
    [Parameter(ParameterSetName = CredentialSet, Mandatory = true, Position = 0)]
    [Credential]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSCredential? Credential { get; set; }

    /// <summary>The App ID.</summary>
    [Parameter(ParameterSetName = AppSecretSet, Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AppId { get; set; }

    /// <summary>The App Secret.</summary>
    [Parameter(ParameterSetName = AppSecretSet, Mandatory = true)]
    [AllowNull]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public SecureString? AppSecret { get; set; }

    /// <summary>A tenant access token that was obtained elsewhere. The session cannot renew it.</summary>
    [Parameter(ParameterSetName = AccessTokenSet, Mandatory = true)]
    [AllowNull]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public SecureString? AccessToken { get; set; }

    /// <summary>Uses the environment variables FEISHU_APP_ID, FEISHU_APP_SECRET and, if it is set, FEISHU_ENDPOINT.</summary>
    [Parameter(ParameterSetName = EnvironmentVariableSet, Mandatory = true)]
    public SwitchParameter EnvironmentVariable { get; set; }

    /// <summary>Connects to the built-in tenant with sample data: no network, no credentials.</summary>
    [Parameter(ParameterSetName = SandboxSet, Mandatory = true)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Feishu (the default), Lark, or an https address; http is allowed only for a loopback address.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = AppSecretSet)]
    [Parameter(ParameterSetName = AccessTokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    [ArgumentCompleter(typeof(EndpointCompleter))]
    public string? Endpoint { get; set; }

    /// <summary>The proxy; by default the system's.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = AppSecretSet)]
    [Parameter(ParameterSetName = AccessTokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public Uri? Proxy { get; set; }

    /// <summary>The credential for the proxy.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [Parameter(ParameterSetName = AppSecretSet)]
    [Parameter(ParameterSetName = AccessTokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    [Credential]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>The timeout of one attempt at a request, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    [PSDefaultValue(Value = HttpOptions.DefaultTimeoutSec)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int TimeoutSec { get; set; } = HttpOptions.DefaultTimeoutSec;

    /// <summary>How often a failed request is retried.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    [PSDefaultValue(Value = HttpOptions.DefaultMaximumRetryCount)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int MaximumRetryCount { get; set; } = HttpOptions.DefaultMaximumRetryCount;

    /// <summary>How long one request may wait in total, for back-off and for pauses that Feishu asks for, in seconds.</summary>
    [Parameter]
    [ValidateRange(0, 86400)]
    [PSDefaultValue(Value = HttpOptions.DefaultRetryTimeoutSec)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int RetryTimeoutSec { get; set; } = HttpOptions.DefaultRetryTimeoutSec;

    /// <summary>The limit for each API, instead of Feishu's documented limit.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public int? RequestsPerSecond { get; set; }

    /// <summary>Returns the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// Removes the default session until the new one is connected: if the command fails, the rest of a script must not run against another tenant.
    /// The previous session itself stays connected, since a variable may hold it.
    /// </summary>
    protected override void BeginProcessing() => DefaultSession.Current = null;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Task<FeishuHireSession>? connecting = null;
        var options = OptionsOrFail();
        Run(
            (observer, cancellationToken) => connecting = FeishuHireSession.ConnectAsync(options, observer, cancellationToken),
            new ConnectingProgress(this, options.Endpoint));

        var session = connecting!.Result;
        DefaultSession.Current = session;
        if (PassThru)
        {
            WriteObject(session);
        }
    }

    private SessionOptions OptionsOrFail()
    {
        try
        {
            return CreateOptions();
        }
        catch (FeishuApiException e)
        {
            Fail(e);
            throw;
        }
    }

    private SessionOptions CreateOptions()
    {
        var target = CreateTarget();
        return new SessionOptions(target.Credential)
        {
            Endpoint = target.Endpoint,
            Handler = target.Handler,
            Proxy = Proxy,
            ProxyCredential = ProxyCredential?.GetNetworkCredential(),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            MaximumRetryCount = MaximumRetryCount,
            RetryTimeout = TimeSpan.FromSeconds(RetryTimeoutSec),
            RequestsPerSecond = RequestsPerSecond,
        };
    }

    private ConnectionTarget CreateTarget() => ParameterSetName switch
    {
        SandboxSet => ConnectionTarget.Sandbox(),
        EnvironmentVariableSet => ConnectionTarget.FromEnvironment(Endpoint),
        AccessTokenSet => ConnectionTarget.Of(new AccessTokenCredential(AccessToken!), Endpoint),
        AppSecretSet => ConnectionTarget.Of(new AppCredential(AppId!, AppSecret!), Endpoint),
        _ => ConnectionTarget.Of(new AppCredential(Credential!.UserName, Credential.Password), Endpoint),
    };
}
