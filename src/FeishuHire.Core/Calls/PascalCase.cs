using System.Globalization;
using System.Linq;

namespace FeishuHire.Calls;

/// <summary>The names of Feishu as PowerShell writes them.</summary>
internal static class PascalCase
{
    /// <summary>A name such as <c>job_requirement</c> or <c>website-channel</c> as <c>JobRequirement</c> or <c>WebsiteChannel</c>.</summary>
    public static string Of(string name) =>
        string.Concat(name.Split('_', '-').Where(word => word.Length > 0).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1)));
}
