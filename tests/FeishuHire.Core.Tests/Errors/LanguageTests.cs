using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Errors;

namespace FeishuHire.Core.Tests.Errors;

/// <summary>Messages are in the language of the user. Ids are the same in every language.</summary>
public sealed class LanguageTests
{
    public static TheoryData<FeishuErrorId> EveryErrorId => [.. Enum.GetValues<FeishuErrorId>()];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh-Hans")]
    [InlineData("zh-SG")]
    [InlineData("zh-TW")]
    [InlineData("zh-HK")]
    [InlineData("zh")]
    public void Every_Chinese_culture_reads_Chinese(string culture)
    {
        using var _ = new UICulture(culture);

        Assert.Equal("尚未连接飞书招聘。", new FeishuApiException(new Failure(FeishuErrorId.NotConnected)).Message);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    [InlineData("ja-JP")]
    [InlineData("")]
    public void Every_other_culture_reads_English(string culture)
    {
        using var _ = new UICulture(culture);

        Assert.Equal("There is no connection to Feishu Hire.", new FeishuApiException(new Failure(FeishuErrorId.NotConnected)).Message);
    }

    [Theory]
    [MemberData(nameof(EveryErrorId))]
    public void Every_error_id_has_a_Chinese_title_and_advice(FeishuErrorId errorId)
    {
        using var _ = new UICulture("zh-CN");
        var error = new FeishuApiException(new Failure(errorId) { Scope = "hire:x", Subject = Subject.Of<Talent>("7") });

        Assert.EndsWith("。", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain('{', error.Message + error.RecommendedAction);
        Assert.Equal(errorId, error.ErrorId);
    }

    [Theory]
    [InlineData(FeishuErrorId.InvalidCredential, "Credentials & Basic Info", "凭证与基础信息")]
    [InlineData(FeishuErrorId.PermissionDenied, "Permissions & Scopes", "权限管理")]
    [InlineData(FeishuErrorId.PermissionDenied, "Version Management & Release", "版本管理与发布")]
    [InlineData(FeishuErrorId.AppUnavailable, "Version Management & Release", "版本管理与发布")]
    [InlineData(FeishuErrorId.IpNotAllowed, "Security Settings", "安全设置")]
    [InlineData(FeishuErrorId.QuotaExhausted, "administrator", "企业管理员")]
    [InlineData(FeishuErrorId.InvalidResponse, "open.larksuite.com/app", "open.larksuite.com/app")]
    public void The_advice_says_what_to_click(FeishuErrorId errorId, string english, string chinese)
    {
        var error = new FeishuApiException(new Failure(errorId));
        Assert.Contains(english, error.RecommendedAction, StringComparison.Ordinal);

        using var _ = new UICulture("zh-CN");
        Assert.Contains(chinese, error.RecommendedAction, StringComparison.Ordinal);
    }

    // The work runs on threads of the pool, which take over the language of the caller.
    [Fact]
    public async Task An_error_of_work_in_the_background_is_in_the_language_of_the_caller()
    {
        using var _ = new UICulture("zh-CN");
        var error = await Task.Run(
            () => Assert.ThrowsAsync<FeishuApiException>(() => ReadAsync("123")), TestContext.Current.CancellationToken);

        Assert.StartsWith("人才“123”不存在。飞书返回：", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("请检查人才 ID", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_in_Chinese_have_full_width_punctuation_and_no_spaces_between_them()
    {
        using var _ = new UICulture("zh-CN");
        var error = new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable)
        {
            Subject = Subject.Of<Talent>("7"),
            ServerMessage = "system error",
            Attempts = 6,
            Waited = TimeSpan.FromSeconds(31),
            Code = 1002001,
            HttpStatus = 500,
            LogId = "2026L1",
            HelpUrl = "https://open.feishu.cn/x",
        });

        Assert.Equal(
            "飞书服务出错。涉及人才“7”。飞书返回：system error。共发送 6 次，其间等待 31 秒。（错误码 1002001，HTTP 500，日志 ID 2026L1）", error.Message);
        Assert.EndsWith("。参见 https://open.feishu.cn/x", error.RecommendedAction, StringComparison.Ordinal);
    }

    // One caller's token request fails for all who wait for it, whatever language they speak.
    [Fact]
    public void An_error_that_was_made_for_somebody_else_is_told_in_the_language_of_whoever_passes_it_on()
    {
        FeishuApiException made;
        using (new UICulture("zh-CN"))
        {
            made = new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable));
        }

        Assert.Equal("Feishu's service failed. Talent '7'.", made.For(Subject.Of<Talent>("7")).Message);
    }

    private static async Task ReadAsync(string talentId)
    {
        var settings = new TestSettings();
        using var session = await (settings with { Handler = settings.NewTenant() }).ConnectAsync();
        await foreach (var page in session.PagesOfAsync(talentId))
        {
        }
    }
}
