using System;

namespace FeishuHire.Http;

/// <summary>The attempts and the waiting time of one request.</summary>
internal sealed class RetryBudget(TimeSpan mayWait, bool mayRepeat)
{
    /// <summary>Whether the request may be sent again after the server may have carried it out.</summary>
    public bool MayRepeat => mayRepeat;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>How often the request was throttled.</summary>
    public int Throttles { get; set; }

    /// <summary>How often the token was rejected.</summary>
    public int Rejections { get; set; }

    /// <summary>Whether the server may have carried out the request, although no response said so.</summary>
    public bool MayHaveHappened { get; set; }

    /// <summary>How long the request waited for retries in total.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How long the request may still wait.</summary>
    public TimeSpan WaitLeft => mayWait > Waited ? mayWait - Waited : TimeSpan.Zero;

    public void Spend(TimeSpan wait) => Waited += wait;
}
