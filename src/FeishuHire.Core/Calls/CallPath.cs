using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FeishuHire.Errors;

namespace FeishuHire.Calls;

/// <summary>
/// The path of a call as a user writes it. Each part is a plain word, or a name after a colon that is replaced by an id, so the path cannot lead to
/// another host.
/// </summary>
/// <param name="Parts">The parts below the endpoint, the first of which is <c>open-apis</c>.</param>
internal sealed record CallPath(IReadOnlyList<string> Parts)
{
    private const string OpenApis = "open-apis";
    private const string Hire = "hire";

    /// <summary>The names of the parts to fill in, in order.</summary>
    public IEnumerable<string> Names => Parts.Where(IsName).Select(part => part.Substring(1));

    /// <summary>Whether a part is the name of a value.</summary>
    public static bool IsName(string part) => part.StartsWith(":", StringComparison.Ordinal);

    /// <summary>Reads a path with or without <c>/open-apis/hire/</c>, or an address of the endpoint.</summary>
    /// <param name="text">The path.</param>
    /// <param name="endpoint">The endpoint of the session.</param>
    /// <param name="force">Whether the path may belong to an API other than Hire.</param>
    /// <exception cref="FeishuApiException"><see cref="FeishuErrorId.InvalidParameter"/>: the path is not allowed.</exception>
    public static CallPath Read(string text, Uri endpoint, bool force)
    {
        var path = WithoutEndpoint(text.Trim(), endpoint, out var isAddress);
        path = path.StartsWith("/", StringComparison.Ordinal) ? path.Substring(1) : path;
        var parts = path.Split('/');
        if (parts[0] != OpenApis)
        {
            parts = isAddress ? throw Invalid(Messages.CallOutsideApi, text) : [OpenApis, Hire, .. parts];
        }

        // The catalogue decides whether there is a slash at the end: one call of Feishu has one.
        parts = parts[parts.Length - 1].Length == 0 ? [.. parts.Take(parts.Length - 1)] : parts;
        if (parts.Length < 3 || !Array.TrueForAll(parts, IsAllowed))
        {
            throw Invalid(Messages.CallPathInvalid, text);
        }

        return parts[1] == Hire || force ? new CallPath(parts) : throw Invalid(Messages.CallOutsideHire, text);
    }

    /// <summary>The path with values for its named parts.</summary>
    /// <param name="values">The values, in order.</param>
    public CallPath Fill(IEnumerable<string> values)
    {
        var next = new Queue<string>(values);
        return new CallPath([.. Parts.Select(part => IsName(part) ? next.Dequeue() : part)]);
    }

    public override string ToString() => "/" + string.Join("/", Parts);

    private static string WithoutEndpoint(string text, Uri endpoint, out bool isAddress)
    {
        isAddress = text.IndexOf("://", StringComparison.Ordinal) >= 0;
        var root = endpoint.GetLeftPart(UriPartial.Authority) + "/";

        // Compared as text, since a parser would resolve parts such as '..'.
        return !isAddress ? text
            : text.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? text.Substring(root.Length)
            : throw new FeishuApiException(
                FeishuErrorId.InvalidParameter,
                string.Format(CultureInfo.CurrentCulture, Messages.CallOtherHost, Printable.WithoutUser(text), root));
    }

    // Parts are sent unchanged, so they cannot contain a percent sign, backslash, question mark or number sign, or consist of dots.
    private static bool IsAllowed(string part) => IsName(part)
        ? part.Length > 1 && part.Skip(1).All(character => IsLetterOrDigit(character) || character == '_')
        : part.Any(character => character != '.') && part.All(character => IsLetterOrDigit(character) || character is '-' or '_' or '.' or '~');

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static FeishuApiException Invalid(string format, string text) =>
        new(FeishuErrorId.InvalidParameter, string.Format(CultureInfo.CurrentCulture, format, Printable.WithoutUser(text)));
}
