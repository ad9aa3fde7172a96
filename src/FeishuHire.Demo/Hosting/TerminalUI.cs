using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace FeishuHire.Demo.Hosting;

/// <summary>The user interface of the host: output and prompts.</summary>
internal sealed class TerminalUI(Terminal terminal) : PSHostUserInterface
{
    private readonly Lock _writing = new();
    private readonly ProgressLine _progress = new(terminal);
    private readonly TerminalPrompts _prompts = new(terminal);

    public override PSHostRawUserInterface RawUI { get; } = new TerminalRawUI(terminal);

    public override bool SupportsVirtualTerminal => terminal.SupportsVirtualTerminal;

    public override void Write(string value) => Write(terminal.Output, value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(
        terminal.Output, PSStyle.Instance.Foreground.FromConsoleColor(foregroundColor) + PSStyle.Instance.Background.FromConsoleColor(backgroundColor) + value + PSStyle.Instance.Reset);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    // The engine has already added the color to an error.
    public override void WriteErrorLine(string value) => Write(terminal.Error, value + Environment.NewLine);

    public override void WriteWarningLine(string message) => WriteMessage(PSStyle.Instance.Formatting.Warning, "WARNING", message);

    public override void WriteVerboseLine(string message) => WriteMessage(PSStyle.Instance.Formatting.Verbose, "VERBOSE", message);

    public override void WriteDebugLine(string message) => WriteMessage(PSStyle.Instance.Formatting.Debug, "DEBUG", message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (_writing)
        {
            _progress.Show(record);
        }
    }

    public override string ReadLine() => _prompts.ReadLine();

    public override SecureString ReadLineAsSecureString() => _prompts.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _prompts.AskForFields(caption, message, descriptions);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _prompts.AskForCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        _prompts.AskForCredential(caption, message, userName);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _prompts.AskForChoice(caption, message, choices, defaultChoice);

    private void WriteMessage(string style, string kind, string message) =>
        WriteLine($"{style}{kind}: {message}{PSStyle.Instance.Reset}");

    private void Write(TextWriter writer, string value)
    {
        lock (_writing)
        {
            _progress.Clear();
            writer.Write(terminal.SupportsVirtualTerminal ? value : PlainText.Of(value));
        }
    }
}
