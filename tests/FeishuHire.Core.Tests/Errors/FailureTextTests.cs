using System.Globalization;
using FeishuHire.Api;
using FeishuHire.Errors;

namespace FeishuHire.Core.Tests.Errors;

public sealed class FailureTextTests
{
    public static TheoryData<FeishuErrorId> EveryErrorId => [.. Enum.GetValues<FeishuErrorId>()];

    [Theory]
    [MemberData(nameof(EveryErrorId))]
    public void Every_error_id_has_a_title_and_an_advice(FeishuErrorId errorId)
    {
        var error = new FeishuApiException(new Failure(errorId) { Scope = "hire:x", Subject = Subject.Of<Talent>("7") });

        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain($"{errorId}_", error.Message + error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain('{', error.Message + error.RecommendedAction);
        Assert.True(error.RecommendedAction.Length > 20);
    }

    [Fact]
    public void No_two_error_ids_have_the_same_title() => Assert.Distinct(
        Enum.GetValues<FeishuErrorId>().Select(errorId => new FeishuApiException(new Failure(errorId)).Message));

    [Theory]
    [InlineData(FeishuErrorId.NotConnected, "Connect-FeishuHire")]
    [InlineData(FeishuErrorId.InvalidCredential, "Credentials & Basic Info")]
    [InlineData(FeishuErrorId.TokenRejected, "Connect again")]
    [InlineData(FeishuErrorId.PermissionDenied, "Add the scope hire:x")]
    [InlineData(FeishuErrorId.AppUnavailable, "create a version")]
    [InlineData(FeishuErrorId.IpNotAllowed, "allow-list")]
    [InlineData(FeishuErrorId.QuotaExhausted, "next month")]
    [InlineData(FeishuErrorId.TalentNotFound, "19 digits")]
    [InlineData(FeishuErrorId.InvalidParameter, "Correct the parameter")]
    [InlineData(FeishuErrorId.Conflict, "duplicate")]
    [InlineData(FeishuErrorId.RateLimited, "-RetryTimeoutSec")]
    [InlineData(FeishuErrorId.ServiceUnavailable, "log id")]
    [InlineData(FeishuErrorId.NetworkFailure, "-Proxy")]
    [InlineData(FeishuErrorId.RequestTimeout, "-TimeoutSec")]
    [InlineData(FeishuErrorId.InvalidResponse, "-Endpoint")]
    [InlineData(FeishuErrorId.PagingFailed, "Run the command again")]
    public void The_advice_names_what_to_do(FeishuErrorId errorId, string advice) => Assert.Contains(
        advice, new FeishuApiException(new Failure(errorId) { Scope = "hire:x" }).RecommendedAction, StringComparison.Ordinal);

    [Fact]
    public void A_message_tells_where_what_how_often_and_under_which_id()
    {
        using var _ = new InvariantCulture();
        var error = new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable)
        {
            Subject = Subject.Of<Talent>("6960663240925956459"),
            Records = nameof(ExternalApplication),
            ItemsReturned = 40,
            ServerMessage = "system error",
            Attempts = 6,
            Waited = TimeSpan.FromSeconds(31.25),
            Code = 1002001,
            HttpStatus = 500,
            LogId = "2026L1",
        });

        Assert.Equal(
            "Feishu's service failed. Talent '6960663240925956459', after 40 records. Feishu says: system error. "
            + "Sent 6 times, with 31.3 s of waiting in between. (code 1002001, HTTP 500, log id 2026L1)",
            error.Message);
    }

    [Fact]
    public void A_message_says_nothing_that_is_not_known() =>
        Assert.Equal("Feishu's service failed.", new FeishuApiException(new Failure(FeishuErrorId.ServiceUnavailable) { Attempts = 1 }).Message);

    [Fact]
    public void A_talent_that_does_not_exist_is_named_once() => Assert.Equal(
        "Talent '123' does not exist. (code 1002102)",
        new FeishuApiException(new Failure(FeishuErrorId.TalentNotFound) { Subject = Subject.Of<Talent>("123"), Code = 1002102 }).Message);

    [Fact]
    public void The_advice_has_the_line_to_go_on_with_and_the_link()
    {
        var error = new FeishuApiException(new Failure(FeishuErrorId.RequestTimeout)
        {
            Subject = Subject.Of<Talent>("7"),
            Records = nameof(ExternalApplication),
            PageToken = "eyJvIjoxMH0=",
            HelpUrl = "https://open.feishu.cn/x",
        });

        Assert.EndsWith(
            "To resume where it stopped, run: Get-FeishuExternalApplication -TalentId '7' -All -PageToken 'eyJvIjoxMH0=' See https://open.feishu.cn/x",
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Equal("https://open.feishu.cn/x", error.HelpLink);
    }

    [Fact]
    public void Without_a_page_token_there_is_no_line_to_go_on_with() => Assert.DoesNotContain(
        "resume", new FeishuApiException(new Failure(FeishuErrorId.RequestTimeout) { Subject = Subject.Of<Talent>("7") }).RecommendedAction, StringComparison.Ordinal);

    // PowerShell treats typographic quotes like single quotes.
    [Theory]
    [InlineData("a'; Remove-Item x; '", "'a''; Remove-Item x; '''")]
    [InlineData("a’; Remove-Item x; ‘", "'a’’; Remove-Item x; ‘‘'")]
    [InlineData("a‚‛b", "'a‚‚‛‛b'")]
    [InlineData("a`$(b)\"c", "'a`$(b)\"c'")]
    public void The_line_to_go_on_with_can_be_pasted_whatever_the_token_holds(string pageToken, string quoted)
    {
        var error = new FeishuApiException(new Failure(FeishuErrorId.RequestTimeout) { Subject = Subject.Of<Talent>("7"), PageToken = pageToken });

        Assert.EndsWith($"-PageToken {quoted}", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("\u202eab")]
    public void A_token_that_cannot_be_pasted_is_not_offered(string pageToken)
    {
        var error = new FeishuApiException(new Failure(FeishuErrorId.RequestTimeout) { Subject = Subject.Of<Talent>("7"), PageToken = pageToken });

        Assert.DoesNotContain("resume", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(pageToken, error.PageToken);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(400, false)]
    [InlineData(404, true)]
    public void Only_where_the_answer_was_404_the_advice_doubts_the_endpoint(int? httpStatus, bool doubts) => Assert.Equal(
        doubts,
        new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter) { HttpStatus = httpStatus })
            .RecommendedAction.Contains("-Endpoint", StringComparison.Ordinal));

    [Fact]
    public void A_parameter_that_was_refused_is_not_offered_again() => Assert.DoesNotContain(
        "zzz",
        new FeishuApiException(new Failure(FeishuErrorId.InvalidParameter) { Subject = Subject.Of<Talent>("7"), PageToken = "zzz" }).RecommendedAction,
        StringComparison.Ordinal);

    [Fact]
    public void A_long_token_is_offered_whole()
    {
        var pageToken = new string('x', 4096);
        var error = new FeishuApiException(new Failure(FeishuErrorId.RequestTimeout) { Subject = Subject.Of<Talent>("7"), PageToken = pageToken });

        Assert.EndsWith($"'{pageToken}'", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_message_quotes_is_not_taken_for_a_format()
    {
        var error = new FeishuApiException(new Failure(FeishuErrorId.Conflict) { ServerMessage = "{0} {1} {9}", LogId = "{0}", Subject = Subject.Of<Talent>("{2}") });

        Assert.Contains("Feishu says: {0} {1} {9} (log id {0})", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_has_only_the_public_facts_of_the_design() => Assert.Equal(
        ["Code", "EndsCommand", "ErrorId", "HttpStatus", "ItemsReturned", "LogId", "PageToken", "RecommendedAction", "TalentId"],
        typeof(FeishuApiException).GetProperties().Where(property => property.DeclaringType == typeof(FeishuApiException))
            .Select(property => property.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryErrorId))]
    public void Exactly_those_errors_end_the_command_that_the_design_names(FeishuErrorId errorId)
    {
        var ends = errorId is FeishuErrorId.NotConnected or FeishuErrorId.InvalidCredential or FeishuErrorId.TokenRejected
            or FeishuErrorId.PermissionDenied or FeishuErrorId.AppUnavailable or FeishuErrorId.IpNotAllowed or FeishuErrorId.QuotaExhausted;

        Assert.Equal(ends, new FeishuApiException(new Failure(errorId)).EndsCommand);
    }

    private sealed class InvariantCulture : IDisposable
    {
        private readonly CultureInfo _former = CultureInfo.CurrentCulture;

        public InvariantCulture() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        public void Dispose() => CultureInfo.CurrentCulture = _former;
    }
}
