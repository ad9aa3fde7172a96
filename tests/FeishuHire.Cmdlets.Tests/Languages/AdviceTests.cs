using System.Text.RegularExpressions;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Languages;

/// <summary>The advice for typical mistakes in Feishu's console names the page to open, in the language of the user.</summary>
public sealed class AdviceTests : CmdletTest
{
    private const string Token = "internal";

    /// <summary>The names of the console's pages in English and in Chinese.</summary>
    private static readonly Dictionary<string, (string English, string Chinese)> Pages = new(StringComparer.Ordinal)
    {
        ["credentials"] = ("'Credentials & Basic Info'", "凭证与基础信息"),
        ["scopes"] = ("'Permissions & Scopes'", "权限管理"),
        ["versions"] = ("'Version Management & Release'", "版本管理与发布"),
        ["security"] = ("'Security Settings'", "安全设置"),
        ["endpoint"] = ("-Endpoint", "-Endpoint"),
    };

    /// <summary>A response of Feishu (API, status and code; without a code it is not JSON), the error id, and the pages that the advice names.</summary>
    public static TheoryData<string, int, int, string, string> Mistakes => new()
    {
        // A wrong secret, an unknown app, one that is not released.
        { Token, 400, 10015, "InvalidCredential", "credentials versions endpoint" },
        { Token, 400, 10014, "InvalidCredential", "credentials versions endpoint" },
        { Token, 400, 99991673, "AppUnavailable", "versions" },

        // A disabled app, a scope that is missing or not released, an IP address that is not allowed.
        { ServerExtensions.Applications, 400, 99991662, "AppUnavailable", "versions" },
        { ServerExtensions.Applications, 400, 99991672, "PermissionDenied", "scopes versions" },
        { ServerExtensions.Applications, 400, 99991401, "IpNotAllowed", "security" },

        // An endpoint without the API or without the call.
        { Token, 404, 0, "InvalidResponse", "endpoint" },
        { Token, 404, 99991201, "InvalidParameter", "endpoint" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Names_the_page_in_English(string api, int status, int code, string id, string pages) =>
        AssertAdviceAsync("en-US", api, status, code, id, pages);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Names_the_page_in_Chinese(string api, int status, int code, string id, string pages) =>
        AssertAdviceAsync("zh-CN", api, status, code, id, pages);

    private async Task AssertAdviceAsync(string culture, string api, int status, int code, string id, string pages)
    {
        var isChinese = culture == "zh-CN";
        await using var shell = Shell.Open(new ShellOptions { UICulture = culture, Culture = culture });
        Server.Script.Add(api, code == 0 ? Responses.Text(status, "text/plain", "Not found") : Responses.Code(status, code));

        var result = await shell.InvokeAsync(
            $"""
            Connect-FeishuHire -Credential $args[0] -Endpoint $args[1] {Shell.Impatient}
            Get-FeishuExternalApplication $args[2] -ErrorAction Stop
            """,
            Server.Credential,
            Server.Endpoint.AbsoluteUri,
            Few);

        Assert.StartsWith($"{id},", result.Thrown?.FullyQualifiedErrorId, StringComparison.Ordinal);
        var advice = result.Thrown!.ErrorDetails.RecommendedAction;
        Assert.Equal(isChinese, Regex.IsMatch(advice, @"\p{IsCJKUnifiedIdeographs}"));
        Assert.All(
            pages.Split(' '),
            page => Assert.Contains(isChinese ? Pages[page].Chinese : Pages[page].English, advice, StringComparison.Ordinal));
    }
}
