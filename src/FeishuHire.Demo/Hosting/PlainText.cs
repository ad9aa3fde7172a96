using System.Management.Automation;
using System.Management.Automation.Internal;
using Wcwidth;

namespace FeishuHire.Demo.Hosting;

/// <summary>Handles text with escape sequences for colors.</summary>
public static class PlainText
{
    /// <summary>Removes the escape sequences.</summary>
    public static string Of(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);

    /// <summary>The width of a text in columns of a terminal: Chinese characters take two, escape sequences none.</summary>
    public static int Width(string text) => Of(text).EnumerateRunes().Sum(rune => Math.Max(UnicodeCalculator.GetWidth(rune.Value), 0));
}
