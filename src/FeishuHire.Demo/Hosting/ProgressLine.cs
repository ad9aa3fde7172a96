using System.Management.Automation;

namespace FeishuHire.Demo.Hosting;

/// <summary>Shows progress on the last line of the terminal, and clears it before other output.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private bool _shown;

    public void Show(ProgressRecord record)
    {
        if (terminal.Progress is not { } writer)
        {
            return;
        }

        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
        {
            return;
        }

        var percent = record.PercentComplete >= 0 ? $" {record.PercentComplete} %" : "";
        writer.Write(Cut($"{record.Activity}: {record.StatusDescription}{percent} {record.CurrentOperation}".TrimEnd()));
        writer.Flush();
        _shown = true;
    }

    public void Clear()
    {
        if (_shown)
        {
            // Overwrites the line with spaces, since that works without escape sequences.
            terminal.Progress!.Write("\r" + new string(' ', terminal.Width - 1) + "\r");
            terminal.Progress.Flush();
            _shown = false;
        }
    }

    private string Cut(string text)
    {
        while (PlainText.Width(text) >= terminal.Width)
        {
            text = text[..^1];
        }

        return text;
    }
}
