using FeishuHire.Errors;

namespace FeishuHire.Reading;

/// <summary>
/// Detects an outage: several subjects in a row failed because a request used up its retries.
/// </summary>
internal sealed class OutageGuard
{
    private const int FailuresInARow = 3;

    private int _failures;
    private int _subjects;

    /// <summary>Whether the last request was answered; <see langword="false"/> before the first response.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>Records that a request was answered.</summary>
    public void Answered()
    {
        _failures = 0;
        IsAnswering = true;
    }

    /// <summary>Records that a subject was read to its end.</summary>
    public void Completed() => _subjects++;

    /// <summary>Records a failure. Returns how many subjects were read if the command should end; otherwise <see langword="null"/>.</summary>
    public int? GiveUpAfter(FeishuApiException failure)
    {
        if (!failure.IsOutage)
        {
            // An error that the module finds without a request says nothing about the service. A missing record is known only from a response.
            if (failure.HttpStatus is not null || failure.ErrorId.IsMissing())
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
