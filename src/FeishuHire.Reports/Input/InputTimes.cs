using System;
using System.Globalization;
using FeishuHire.Errors;
using FeishuHire.Times;

namespace FeishuHire.Reports;

/// <summary>Reads the times of all records of an input in the format of one culture.</summary>
/// <param name="culture">The culture; <see langword="null"/> for the current one, unless the input contradicts it.</param>
internal sealed class InputTimes(CultureInfo? culture)
{
    private readonly CultureInfo _culture = culture ?? CultureInfo.CurrentCulture;
    private bool _orderIsKnown = culture is not null;
    private ReportException? _ambiguity;

    /// <param name="value">The value of a cell.</param>
    /// <param name="name">The name of its column, for messages.</param>
    /// <param name="number">The number of the record, for messages.</param>
    /// <exception cref="ReportException">
    /// <see cref="ReportErrorId.ReportRecordInvalid"/>, or <see cref="ReportErrorId.ReportTimeAmbiguous"/> if it is not in the format of the culture.
    /// </exception>
    public DateTime? Read(object? value, string name, int number)
    {
        if (TimeText.ReadCertain(value) is { } certain)
        {
            return certain;
        }

        var text = TimeText.Of(value);
        if (text.Length == 0)
        {
            return null;
        }

        var date = NumericDate.Find(text);
        if (TimeText.Read(text, _culture) is not { } time)
        {
            throw date is null
                ? Error(ReportErrorId.ReportRecordInvalid, ReportText.NotATime)
                : Error(ReportErrorId.ReportTimeAmbiguous, ReportText.TimeOfOtherCulture);
        }

        _orderIsKnown |= date is { ShowsOrder: true };
        if (date is { IsAmbiguous: true })
        {
            _ambiguity ??= Error(ReportErrorId.ReportTimeAmbiguous, ReportText.TimeAmbiguous);
        }

        return time;

        ReportException Error(ReportErrorId errorId, string format) =>
            ReportException.Of(errorId, format, number, name, Printable.Clean(text)!, _culture.Name is { Length: > 0 } id ? id : _culture.EnglishName);
    }

    /// <summary>Checks that the times that were read are unambiguous.</summary>
    /// <exception cref="ReportException"><see cref="ReportErrorId.ReportTimeAmbiguous"/>.</exception>
    public void Verify()
    {
        if (!_orderIsKnown && _ambiguity is { } ambiguity)
        {
            throw ambiguity;
        }
    }
}
