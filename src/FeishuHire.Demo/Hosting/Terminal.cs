using System.Text;

namespace FeishuHire.Demo.Hosting;

/// <summary>The input and output of a host of PowerShell's engine.</summary>
public sealed record Terminal
{
    private const int RedirectedWidth = 120;

    /// <summary>Output, warnings, verbose and debug text, and prompts.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The answers to prompts.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Progress, on one line that is overwritten; <see langword="null"/> to omit it.</summary>
    public TextWriter? Progress { get; init; }

    /// <summary>Reads a key without showing it; <see langword="null"/> if <see cref="Input"/> is not a keyboard.</summary>
    public Func<ConsoleKeyInfo>? ReadKey { get; init; }

    /// <summary>Whether colors are written, as escape sequences.</summary>
    public bool SupportsVirtualTerminal { get; init; }

    /// <summary>The width in columns.</summary>
    public int Width { get; set; } = RedirectedWidth;

    /// <summary>The console of this process. It has colors unless its output is redirected or <c>NO_COLOR</c> is set.</summary>
    public static Terminal OfConsole()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = encoding;
        if (!Console.IsInputRedirected)
        {
            Console.InputEncoding = encoding;
        }

        return new Terminal
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.In,
            Progress = Console.IsErrorRedirected || Console.IsOutputRedirected ? null : Console.Error,
            ReadKey = Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true),
            SupportsVirtualTerminal = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && (!OperatingSystem.IsWindows() || WindowsConsole.TryEnableVirtualTerminal()),
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? RedirectedWidth : Console.WindowWidth,
        };
    }
}
