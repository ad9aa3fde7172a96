using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace FeishuHire.Demo.Hosting;

/// <summary>A host of PowerShell's engine on a <see cref="Terminal"/>.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="culture">The culture of numbers and times.</param>
/// <param name="uiCulture">The language of messages and help.</param>
public sealed class TerminalHost(Terminal terminal, CultureInfo culture, CultureInfo uiCulture) : PSHost
{
    /// <summary>The terminal.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The exit code of a script that called <c>exit</c>.</summary>
    public int? ExitCode { get; private set; }

    /// <inheritdoc/>
    public override string Name => "FeishuHire.Demo";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(TerminalHost).Assembly.GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface UI { get; } = new TerminalUI(terminal);

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => culture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => uiCulture;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new PSNotSupportedException("There is no nested prompt.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt()
    {
    }

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }
}
