using FeishuHire.Core.Tests.Http;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Conformance;

/// <summary>Every row of the code table in every variant, sent over a socket to the real client on a clock that jumps.</summary>
public sealed class ConformanceTests
{
    /// <summary>One retry, and up to three seconds of pauses.</summary>
    private static TestSettings Settings => new() { MaximumRetryCount = 1, RetryTimeout = TimeSpan.FromSeconds(3) };

    [Theory]
    [MemberData(nameof(CodeTable.EveryCode), MemberType = typeof(CodeTable))]
    public async Task A_code_means_the_same_in_every_variant(int code, string outcome, FeishuErrorId errorId)
    {
        await using var shared = await TestSession.ConnectedAsync(Settings);
        foreach (var variant in ResponseVariant.All)
        {
            // A throttle slows the session down, so each variant starts with a recovered session.
            await using var own = outcome == "Wait" ? await TestSession.ConnectedAsync(Settings) : null;
            var test = own ?? shared;
            test.AnswerAlways(variant.Response(code));
            var before = test.ListAttempts.Count;

            var error = await test.FailAsync();

            var attempts = test.ListAttempts.Skip(before).ToList();
            var seconds = (attempts[^1].At - attempts[0].At).TotalSeconds;
            Assert.Equal(
                (variant, errorId, (int?)code, (int?)variant.Status, variant.LogId, variant.Link),
                (variant, error.ErrorId, error.Code, error.HttpStatus, error.LogId, error.HelpLink));
            Assert.Equal((variant, Requests(outcome, variant)), (variant, attempts.Count));
            Assert.True(WaitedRightly(outcome, variant, seconds), $"{variant}: waited {seconds} s.");

            // A remaining pause must not affect the next variant.
            test.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    // A throttle waits for one second each time as the server asks, or for 1 and 2 seconds: in both cases for the allowed three seconds.
    private static int Requests(string outcome, ResponseVariant variant) => outcome switch
    {
        "Wait" => variant.AsksToWait ? 4 : 3,
        "Retry" or "RenewToken" => 2,
        _ => 1,
    };

    private static bool WaitedRightly(string outcome, ResponseVariant variant, double seconds) => outcome switch
    {
        "Wait" => seconds is >= 3 and < 3.5,
        "Retry" when variant.AsksToWait => seconds == 1,
        "Retry" => seconds is > 0 and < 4,

        // Only the limiter's own spacing.
        _ => seconds < 0.2,
    };
}
