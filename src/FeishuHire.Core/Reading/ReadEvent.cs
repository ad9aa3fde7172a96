using FeishuHire.Api;
using FeishuHire.Http;
using FeishuHire.Paging;

namespace FeishuHire.Reading;

/// <summary>An event while records are read.</summary>
internal abstract record ReadEvent
{
    /// <summary>An attempt at a request ended, successfully or not.</summary>
    internal sealed record RequestCompleted(RequestEvent Request) : ReadEvent;

    /// <summary>A page was read.</summary>
    /// <param name="Subject">What the page belongs to.</param>
    /// <param name="Page">The page.</param>
    internal sealed record PageRead(Subject Subject, ListPage Page) : ReadEvent;

    /// <summary>A subject was read to its end, as far as requested.</summary>
    internal sealed record Completed(Subject Subject) : ReadEvent;

    /// <summary>The records of a subject are not complete. The other subjects are still read.</summary>
    /// <param name="Exception">The error.</param>
    /// <param name="IsRepeat">Whether the failure of the same request was already reported for another subject.</param>
    internal sealed record Failed(FeishuApiException Exception, bool IsRepeat = false) : ReadEvent;
}
