namespace FeishuHire;

/// <summary>
/// Notices when the service is plainly gone: when one talent after another failed because its request used up its retries.
/// </summary>
internal sealed class OutageGuard
{
    private const int FailuresInARow = 3;

    private int _failures;
    private int _talents;

    /// <summary>A request was answered.</summary>
    public void Answered() => _failures = 0;

    /// <summary>A talent was read to the end.</summary>
    public void Completed() => _talents++;

    /// <summary>Takes a talent's failure in, and tells after how many talents to give up on those that are left, if so.</summary>
    public int? GiveUpAfter(FeishuApiException failure)
    {
        _failures = failure.IsOutage ? _failures + 1 : 0;
        return _failures >= FailuresInARow ? _talents : null;
    }
}
