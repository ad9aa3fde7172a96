using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace FeishuHire.Demo.Hosting;

/// <summary>Implements PowerShell's prompts.</summary>
internal sealed class TerminalPrompts(Terminal terminal)
{
    public string ReadLine() => terminal.Input.ReadLine() ?? throw new HostException("The input has ended, so the prompt has no answer.");

    public SecureString ReadSecret()
    {
        var secret = terminal.ReadKey is null ? ReadHiddenLine() : ReadKeys(terminal.ReadKey);
        secret.MakeReadOnly();
        return secret;
    }

    public Dictionary<string, PSObject> AskForFields(string caption, string message, IEnumerable<FieldDescription> descriptions)
    {
        Introduce(caption, message);
        return descriptions.ToDictionary(description => description.Name, description => PSObject.AsPSObject(AskForField(description)));
    }

    public PSCredential AskForCredential(string caption, string message, string? userName)
    {
        Introduce(caption, message);
        var name = string.IsNullOrEmpty(userName) ? Ask("User") : userName;
        terminal.Output.Write($"Password for user {name}: ");
        return new PSCredential(name, ReadSecret());
    }

    public int AskForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Introduce(caption, message);
        var hotKeys = choices.Select(choice => HotKey(choice.Label)).ToList();
        var labels = choices.Select((choice, index) => $"[{hotKeys[index]}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}");
        var hint = defaultChoice >= 0 ? $" (default is \"{hotKeys[defaultChoice]}\")" : "";
        while (true)
        {
            var answer = Ask($"{string.Join("  ", labels)}{hint}").Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }

            var chosen = hotKeys.FindIndex(hotKey => string.Equals(hotKey, answer, StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0)
            {
                return chosen;
            }
        }
    }

    // The letter after the ampersand, or the whole label if there is no ampersand.
    private static string HotKey(string label) => label.IndexOf('&') is >= 0 and var mark && mark + 1 < label.Length
        ? label[mark + 1].ToString().ToUpperInvariant()
        : label;

    private object AskForField(FieldDescription description)
    {
        if (description.ParameterTypeFullName == typeof(PSCredential).FullName)
        {
            return AskForCredential("", "", null);
        }

        if (description.ParameterTypeFullName == typeof(SecureString).FullName)
        {
            terminal.Output.Write($"{description.Name}: ");
            return ReadSecret();
        }

        return description.ParameterTypeFullName.EndsWith("[]", StringComparison.Ordinal) ? AskForList(description.Name) : Ask(description.Name);
    }

    // An empty line ends the list.
    private string[] AskForList(string name)
    {
        var values = new List<string>();
        while (Ask($"{name}[{values.Count}]") is { Length: > 0 } value)
        {
            values.Add(value);
        }

        return [.. values];
    }

    private string Ask(string what)
    {
        terminal.Output.Write($"{what}: ");
        return ReadLine();
    }

    private void Introduce(params string?[] lines)
    {
        foreach (var line in lines.Where(line => !string.IsNullOrEmpty(line)))
        {
            terminal.Output.WriteLine(line);
        }
    }

    private SecureString ReadHiddenLine()
    {
        var secret = new SecureString();
        foreach (var character in ReadLine())
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    private SecureString ReadKeys(Func<ConsoleKeyInfo> readKey)
    {
        var secret = new SecureString();
        while (true)
        {
            var key = readKey();
            if (key.Key == ConsoleKey.Enter)
            {
                terminal.Output.WriteLine();
                return secret;
            }

            if (key.Key == ConsoleKey.Backspace)
            {
                if (secret.Length > 0)
                {
                    secret.RemoveAt(secret.Length - 1);
                    terminal.Output.Write("\b \b");
                }
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.AppendChar(key.KeyChar);
                terminal.Output.Write('*');
            }
        }
    }
}
