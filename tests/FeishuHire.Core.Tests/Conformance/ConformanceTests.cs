using FeishuHire.Core.Tests.Http;
using FeishuHire.Core.Tests.Support;

namespace FeishuHire.Core.Tests.Conformance;

/// <summary>Every row of the code table in every shape, sent by the socket server and run through the real client on a clock that jumps.</summary>
public sealed class ConformanceTests
{
    /// <summary>One retry, and three seconds for pauses.</summary>
    private static TestSettings Settings => new() { MaximumRetryCount = 1, RetryTimeout = TimeSpan.FromSeconds(3) };

    [Theory]
    [MemberData(nameof(CodeTable.EveryCode), MemberType = typeof(CodeTable))]
    public async Task A_code_means_the_same_in_every_shape(int code, string outcome, FeishuErrorId errorId)
    {
        await using var shared = await TestSession.ConnectedAsync(Settings);
        foreach (var shape in AnswerShape.All)
        {
            // A throttle slows the session down as well: there each shape meets one that is as good as new.
            await using var own = outcome == "Wait" ? await TestSession.ConnectedAsync(Settings) : null;
            var test = own ?? shared;
            test.AnswerAlways(shape.Response(code));
            var before = test.ListAttempts.Count;

            var error = await test.FailAsync();

            var attempts = test.ListAttempts.Skip(before).ToList();
            var seconds = (attempts[^1].At - attempts[0].At).TotalSeconds;
            Assert.Equal(
                (shape, errorId, (int?)code, (int?)shape.Status, shape.LogId, shape.Link),
                (shape, error.ErrorId, error.Code, error.HttpStatus, error.LogId, error.HelpLink));
            Assert.Equal((shape, Requests(outcome, shape)), (shape, attempts.Count));
            Assert.True(WaitedRightly(outcome, shape, seconds), $"{shape}: waited {seconds} s.");

            // Whatever pause is left must not reach into the next shape.
            test.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    // A throttle waits as told, a second each time, or 1 and 2 seconds: either way all of the three that are allowed.
    private static int Requests(string outcome, AnswerShape shape) => outcome switch
    {
        "Wait" => shape.TellsToWait ? 4 : 3,
        "Retry" or "RenewToken" => 2,
        _ => 1,
    };

    private static bool WaitedRightly(string outcome, AnswerShape shape, double seconds) => outcome switch
    {
        "Wait" => seconds is >= 3 and < 3.5,
        "Retry" when shape.TellsToWait => seconds == 1,
        "Retry" => seconds is > 0 and < 4,

        // No more than the limiter's own spacing.
        _ => seconds < 0.2,
    };
}
