namespace FeishuHire.Reading;

/// <summary>
/// Detects an outage: when one subject after another failed because its request used up its retries.
/// </summary>
internal sealed class OutageGuard
{
    private const int FailuresInARow = 3;

    private int _failures;
    private int _subjects;

    /// <summary>Whether the last request was answered; <see langword="false"/> before the first answer.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>A request was answered.</summary>
    public void Answered()
    {
        _failures = 0;
        IsAnswering = true;
    }

    /// <summary>A subject was read to the end.</summary>
    public void Completed() => _subjects++;

    /// <summary>Records a failure. Returns how many subjects were read if the rest is to be given up; otherwise <see langword="null"/>.</summary>
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
        return _failures >= FailuresInARow ? _subjects : null;
    }
}
