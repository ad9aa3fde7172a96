using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>What happens while records are read.</summary>
internal abstract record ReadEvent
{
    /// <summary>An attempt at a request ended, well or badly.</summary>
    /// <param name="Request">The attempt.</param>
    internal sealed record RequestCompleted(RequestEvent Request) : ReadEvent;

    /// <summary>A page was read.</summary>
    /// <param name="Subject">What the page belongs to.</param>
    /// <param name="Page">The page.</param>
    internal sealed record PageRead(Subject Subject, ListPage Page) : ReadEvent;

    /// <summary>All that was asked for of a subject was read.</summary>
    /// <param name="Subject">The subject.</param>
    internal sealed record Completed(Subject Subject) : ReadEvent;

    /// <summary>What was read of a subject is not complete; the other subjects are read all the same.</summary>
    /// <param name="Exception">The error.</param>
    internal sealed record Failed(FeishuApiException Exception) : ReadEvent;
}
