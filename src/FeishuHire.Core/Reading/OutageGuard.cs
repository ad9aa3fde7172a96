namespace FeishuHire.Reading;

/// <summary>
/// Notices when the service is plainly gone: when one talent after another failed because its request used up its retries.
/// </summary>
internal sealed class OutageGuard
{
    private const int FailuresInARow = 3;

    private int _failures;
    private int _talents;

    /// <summary>Whether the service answered when it was last heard of. Before the first answer nobody knows.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>A request was answered.</summary>
    public void Answered()
    {
        _failures = 0;
        IsAnswering = true;
    }

    /// <summary>A talent was read to the end.</summary>
    public void Completed() => _talents++;

    /// <summary>Takes a talent's failure in, and tells after how many talents to give up on those that are left, if so.</summary>
    public int? GiveUpAfter(FeishuApiException failure)
    {
        if (!failure.IsOutage)
        {
            // What was refused here was never sent, and says nothing about the service.
            if (failure.HttpStatus is not null)
            {
                Answered();
            }

            return null;
        }

        IsAnswering = false;
        _failures++;
        return _failures >= FailuresInARow ? _talents : null;
    }
}
