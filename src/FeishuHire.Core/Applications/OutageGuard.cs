namespace FeishuHire;

/// <summary>
/// Notices when the service is plainly gone: when one talent after another failed because its request used up its retries.
/// </summary>
internal sealed class OutageGuard
{
    private const int FailuresInARow = 3;

    private int _failures;

    /// <summary>A request was answered.</summary>
    public void Answered() => _failures = 0;

    /// <summary>Takes a talent's failure in, and tells whether to give up on those that are left.</summary>
    public bool IsServiceGone(FeishuApiException failure)
    {
        _failures = failure.IsOutage ? _failures + 1 : 0;
        return _failures >= FailuresInARow;
    }
}
