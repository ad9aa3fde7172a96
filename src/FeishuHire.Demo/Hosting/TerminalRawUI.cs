using System.Management.Automation;
using System.Management.Automation.Host;

namespace FeishuHire.Demo.Hosting;

/// <summary>The size of the terminal and the width of text. The buffer and the cursor are not supported.</summary>
internal sealed class TerminalRawUI(Terminal terminal) : PSHostRawUserInterface
{
    // Output is not paged, so the height has no effect.
    private const int Height = 50;

    public override Size BufferSize
    {
        get => new(terminal.Width, Height);
        set => terminal.Width = value.Width;
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set => BufferSize = value;
    }

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Size MaxWindowSize => BufferSize;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override string WindowTitle { get; set; } = "";

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 1;

    public override bool KeyAvailable => false;

    public override int LengthInBufferCells(string source) => PlainText.Width(source);

    public override int LengthInBufferCells(string source, int offset) => PlainText.Width(source[offset..]);

    public override int LengthInBufferCells(char source) => PlainText.Width(source.ToString());

    public override void FlushInputBuffer()
    {
    }

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new PSNotSupportedException("This host reads lines, not keys.");

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NoBuffer();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NoBuffer();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NoBuffer();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NoBuffer();

    private static PSNotSupportedException NoBuffer() => new("This host has no screen buffer.");
}
