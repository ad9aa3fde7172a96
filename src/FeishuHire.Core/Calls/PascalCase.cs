using System.Globalization;
using System.Linq;

namespace FeishuHire.Calls;

/// <summary>Converts Feishu's names to the case that PowerShell uses.</summary>
internal static class PascalCase
{
    /// <summary>A name such as <c>job_requirement</c> or <c>website-channel</c> as <c>JobRequirement</c> or <c>WebsiteChannel</c>.</summary>
    public static string Of(string name) =>
        string.Concat(name.Split('_', '-').Where(word => word.Length > 0).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1)));
}
