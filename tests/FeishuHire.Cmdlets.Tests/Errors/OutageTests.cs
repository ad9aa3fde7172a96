using System.Globalization;
using System.Management.Automation;
using FeishuHire.Cmdlets.Tests.Support;
using FeishuHire.Sandbox.Server;

namespace FeishuHire.Cmdlets.Tests.Errors;

/// <summary>An outage ends a long run early, since every further talent would only use up its retries as well.</summary>
public sealed class OutageTests : ConnectedTest
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(16, 5 + 16)]
    public async Task Ends_a_run_of_10000_talents_early_with_one_error_that_says_how_far_it_came(int throttleLimit, int mostRequests)
    {
        Server.AddPage([new { id = "1" }], api: $"{ServerExtensions.Applications}?talent_id=1");
        Server.AddPage([new { id = "2" }], api: $"{ServerExtensions.Applications}?talent_id=2");
        Server.Script.Add(ServerExtensions.Applications, Responses.Html(502), 10000);

        var result = await Shell.InvokeAsync($"1..10000 | Get-FeishuExternalApplication -All -ThrottleLimit {throttleLimit}");

        Assert.Equal(["1", "2"], result.Values("Id"));
        Assert.Equal(["3", "4"], result.Errors.Select(error => error.TargetObject));
        Assert.All(
            result.Errors, error => ErrorAssert.Is("ServiceUnavailable", ErrorCategory.ResourceUnavailable, error.TargetObject, error));
        ErrorAssert.Is("ServiceUnavailable", ErrorCategory.ResourceUnavailable, "5", result.Thrown);
        Assert.Contains("2 talents were read completely", result.Thrown.Exception.Message, StringComparison.Ordinal);
        Assert.InRange(Server.RequestsTo(ServerExtensions.Applications).Count, 5, mostRequests);
    }

    [Fact]
    public async Task Is_not_seen_in_failures_with_answers_between_them()
    {
        string[] answered = ["3", "6", "9"];
        foreach (var id in answered)
        {
            Server.AddPage([new { id }], api: string.Create(CultureInfo.InvariantCulture, $"{ServerExtensions.Applications}?talent_id={id}"));
        }

        Server.Script.Add(ServerExtensions.Applications, Responses.Html(502), 6);

        var result = await Shell.InvokeAsync("1..9 | Get-FeishuExternalApplication -All");

        Assert.Equal(answered, result.Values("Id"));
        Assert.Equal(6, result.Errors.Count);
        Assert.Null(result.Thrown);
    }
}
