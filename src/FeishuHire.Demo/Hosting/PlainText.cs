using System.Management.Automation;
using System.Management.Automation.Internal;
using Wcwidth;

namespace FeishuHire.Demo.Hosting;

/// <summary>Text without the escape sequences that colour it.</summary>
public static class PlainText
{
    /// <summary>Takes the escape sequences out.</summary>
    public static string Of(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);

    /// <summary>The columns that a text takes in a terminal: Chinese characters take two, and escape sequences none.</summary>
    public static int Width(string text) => Of(text).EnumerateRunes().Sum(rune => Math.Max(UnicodeCalculator.GetWidth(rune.Value), 0));
}
