using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using FeishuHire.Api;
using FeishuHire.Core.Tests.Support;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Core.Tests.Http;

/// <summary>
/// Servers and gateways that repeat the secret or the token somewhere in the headers or in the body of a response: it is never shown.
/// </summary>
public sealed class UntrustedResponseTests
{
    private const string Secret = "S3cr3t/Of+The\"App&<Nobody>";
    private const string Token = "t-S3cr3t/Tok+en.Of_The-Tenant=0123456789";

    private const int SeedsInCi = 1000;

    public static TheoryData<bool> Endpoints => [true, false];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Nothing_of_a_secret_gets_out_wherever_it_is_repeated(bool ofToken)
    {
        var hostile = "";
        await using var server = new RawServer(head =>
            head.StartsWith("POST", StringComparison.Ordinal) == ofToken ? hostile : Sound(Bodies.Token(Token)));
        var leaks = new List<string>();
        var (seeds, failures) = (Seeds.Of(SeedsInCi).ToList(), 0);
        foreach (var seed in seeds)
        {
            hostile = new UntrustedResponse(new Random(seed), ofToken ? Secret : Token).Next();
            var watch = new Watch();

            var error = await ReadAsync(server.Endpoint, watch);

            failures += error is null ? 0 : 1;
            var shown = string.Join("\n", [error?.ToString(), .. Texts(error, 0), .. watch.Seen]);
            leaks.AddRange(Forms(ofToken ? Secret : Token)
                .Where(form => shown.Contains(form, StringComparison.OrdinalIgnoreCase))
                .Select(form => $"Seed {seed}: {form} in {shown}\nafter\n{hostile}"));
        }

        Assert.Empty(leaks.Take(3));
        Assert.InRange(failures, seeds.Count / 2, seeds.Count);
    }

    private static string Sound(string body) => $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static async Task<Exception?> ReadAsync(Uri endpoint, Watch watch)
    {
        var settings = new TestSettings { AppSecret = Secret, Endpoint = endpoint, MaximumRetryCount = 0, RetryTimeout = TimeSpan.Zero };
        return await settings.Clock.RunAsync(Record.ExceptionAsync(async () =>
        {
            using var session = await settings.ConnectAsync(watch);
            await session.PagesOfAsync("7", new ListOptions(All: false), watch)
                .GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync();
        }).AsTask());
    }

    /// <summary>All texts in the properties of an exception and of the objects below it.</summary>
    private static IEnumerable<string?> Texts(object? value, int depth)
    {
        switch (value)
        {
            case null or System.Reflection.MemberInfo:
            case var _ when depth > 6:
                return [];
            case string text:
                return [text];
            case IDictionary dictionary:
                return dictionary.Keys.Cast<object>().Concat(dictionary.Values.Cast<object>()).SelectMany(item => Texts(item, depth + 1));
            case IEnumerable items:
                return items.Cast<object>().SelectMany(item => Texts(item, depth + 1));
            case Exception or RequestEvent:
                return value.GetType().GetProperties().SelectMany(property => Texts(property.GetValue(value), depth + 1));
            default:
                return [value.ToString()];
        }
    }

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret), JsonSerializer.Serialize(secret).Trim('"'),

        // The secret at each of the three positions within Base64, without the ends, which contain bits of other text.
        .. Enumerable.Range(0, 3).SelectMany(before =>
        {
            var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret + "}"))[2..^8];
            return new[] { text, text.Replace('+', '-').Replace('/', '_') };
        }),
    ];

    private sealed class Watch : IRequestObserver
    {
        private readonly ConcurrentQueue<string> _seen = new();

        public IEnumerable<string> Seen => _seen;

        public void RequestSending(Operation operation)
        {
        }

        public void RequestCompleted(RequestEvent request) => _seen.Enqueue(string.Join(' ', [request.ToString(), .. Texts(request, 0)]));
    }
}
