using System;
using Polly;

namespace FeishuHire.Http;

/// <summary>What one request has used up so far, over all its attempts.</summary>
internal sealed class RetryBudget(TimeSpan mayWait, bool mayRepeat)
{
    /// <summary>The key under which the retry strategies find it.</summary>
    public static readonly ResiliencePropertyKey<RetryBudget> Key = new("FeishuHire.RetryBudget");

    /// <summary>Whether the request may be sent again after the server may have carried it out.</summary>
    public bool MayRepeat => mayRepeat;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it was throttled.</summary>
    public int Throttles { get; set; }

    /// <summary>How often its token was rejected.</summary>
    public int Rejections { get; set; }

    /// <summary>Whether the server may have carried it out, although no response said so.</summary>
    public bool MayHaveHappened { get; set; }

    /// <summary>How long it waited for retries, in all.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How long it may still wait.</summary>
    public TimeSpan WaitLeft => mayWait > Waited ? mayWait - Waited : TimeSpan.Zero;

    public void Spend(TimeSpan wait) => Waited += wait;

    public static RetryBudget Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);
}
